"""What is held of people around projects: applicants, contacts, guides, and who was at a meeting."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.personal import Named, add_impersonal, add_named, add_words
from projects.enums import OrganisationKind
from projects.models import (
    Advice,
    AgendaAction,
    Bottleneck,
    Contact,
    Escalation,
    Evidence,
    FlexLocation,
    FlexPlan,
    Guide,
    Meeting,
    Municipality,
    Organisation,
    Project,
    ProjectEvent,
    ProjectImport,
    Region,
    RegionMembership,
    RegionScheme,
    RegisterEvent,
    StatusLine,
    Stay,
)
from projects.models.guide import Assignment
from projects.models.importing import ImportedProject

PERSON = OrganisationKind.PERSON
TO_ADVISE = _("to advise on housing projects")

add_named(
    Named(
        *("applicant", Organisation, _("Applicant, as known"), _("to handle an application, and to pay")),
        name="name",
        email="contact_email",
        details=("address", "iban", "kvk", "rsin", "contact_name"),
        only=Q(kind=PERSON),
        is_subject=True,
    ),
    Named(
        *("contact-known", Organisation, _("Contact person of an organisation"), _("to reach an applicant")),
        name="contact_name",
        email="contact_email",
        where="name",
        only=~Q(kind=PERSON) & ~Q(contact_name="", contact_email=""),
    ),
    Named(
        *("contact", Contact, _("Contact of a project"), TO_ADVISE),
        name="name",
        email="email",
        details=("role", "phone", "keep_until"),
        where="project__title",
    ),
    Named(
        *("guide", Guide, _("Process guide"), TO_ADVISE),
        name="name",
        email="email",
        details=("organisation", "phone"),
    ),
    Named(
        *("attended", Meeting, _("Attended a meeting"), TO_ADVISE),
        name="names",
        where="title",
        several=True,
    ),
    Named(
        *("bottleneck", Bottleneck, _("Who solves a bottleneck"), TO_ADVISE),
        name="owner",
        where="project__title",
    ),
)
add_words(Project, "title description plan_name reference source place")
add_words(Stay, "reason")
add_words(Meeting, "title place theme results follow_up source date_reason")
add_words(Bottleneck, "description action resolution")
add_words(Escalation, "question outcome")
add_words(StatusLine, "text next_step file file_name date_reason taken_over_from")
add_words(ProjectImport, "file file_name columns result undo_reason")
add_words(ImportedProject, "before after")
add_words(ProjectEvent, "data")
add_words(RegisterEvent, "data")
add_words(FlexPlan, "corporation delay_note")
add_words(FlexLocation, "name note")
add_words(Advice, "title owner")
add_words(AgendaAction, "title owner source")
add_words(Evidence, "text link")
add_impersonal(Assignment, "grant_case")
add_impersonal(Municipality, "code name")
add_impersonal(RegionScheme, "code name")
add_impersonal(Region, "code name")
add_impersonal(RegionMembership, "source")
add_impersonal(AgendaAction, "code")
add_impersonal(StatusLine, "sha256 content_type")
add_impersonal(ProjectImport, "sha256")
add_impersonal(ProjectEvent, "action")
add_impersonal(RegisterEvent, "action")
