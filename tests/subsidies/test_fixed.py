"""What history rests on: everything that is declared fixed, tried by raw values on a row in use and on a free one."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from drenthe.lib import fixed
from drenthe.lib.events import AppendOnlyModel
from projects.models import GuideStay, Municipality, Region, RegionMembership, Stay
from subsidies.models import (
    Advice,
    Ceiling,
    CompletionRequest,
    Criterion,
    DefaultNotice,
    DeMinimisLimit,
    ExtraFreeDay,
    FundingSource,
    Hearing,
    Obligation,
    PenaltyRate,
    Proposal,
    RefusalGround,
    RequiredDocument,
    Suspension,
)
from tests.factories import (
    give_mandate,
    make_application,
    make_award,
    make_ceiling,
    make_followed,
    make_guide,
    make_project,
    make_proposal,
    make_scheme,
    make_share,
    make_user,
    refuse,
)
from tests.subsidies.raw import delete, line, made, other, write
from tests.trail.tampering import undone

pytestmark = pytest.mark.django_db
DAY, NEXT = date(2024, 3, 1), date(2024, 3, 20)
LATE = date(2999, 1, 1)
DECLARED = {one.full_name: one for one in fixed.declared()}
COLUMNS = [(name, column) for name, one in DECLARED.items() for column in one.columns]


def version():
    return make_scheme(parameters={"decision_weeks": "13"}).versions.get()


def award():
    return make_award(ceiling=make_ceiling(scheme=version().scheme))


def grounds(proposal):
    proposal.grounds.add(RefusalGround.objects.create(code="own", article="x", text="x"))
    return Proposal.grounds.through.objects.filter(proposal=proposal).last()


def refused():
    case = make_application()
    refuse(case, reason="x", decided_on=timezone.localdate(), actor=make_user())
    return case.proposals.get()


def criterion(of):
    return Criterion.objects.create(version=of, text="x", article="x")


def requirement(of):
    return RequiredDocument.objects.create(version=of, code="x", name="x")


def under(make):
    """A row of a version, that an application then falls under."""
    found = version()
    row = make(found)
    make_application(ceiling=make_ceiling(scheme=found.scheme))
    return row


def obligation(**values):
    return Obligation.objects.create(decision=award().decisions.get(), text="x", due_on=NEXT, **values)


def advice(**values):
    fields = {"adviser": "x", "question": "x", "asked_on": DAY, "due_on": NEXT, **values}
    return Advice.objects.create(application=make_application(), **fields)


def hearing(**values):
    fields = {"invited_on": DAY, "due_on": NEXT, "intention": "x", **values}
    return Hearing.objects.create(application=make_application(), **fields)


def request(**values):
    fields = {"requested_on": DAY, "due_on": NEXT, "missing": "x", "actor": make_user(), **values}
    return CompletionRequest.objects.create(application=make_application(), **fields)


def suspension(**values):
    fields = {"kind": "consent", "starts_on": DAY, "reason": "x", "actor": make_user(), **values}
    return Suspension.objects.create(application=make_application(), **fields)


def rate():
    fields = dict.fromkeys(("first_days", "second_days", "further_days", "maximum"), Decimal("1.00"))
    return PenaltyRate.objects.create(valid_from=DAY, source="x", **fields)


def noticed():
    DefaultNotice.objects.create(application=make_application(), received_on=NEXT, actor=make_user())
    return rate()


def limit(**values):
    return DeMinimisLimit.objects.create(**{"valid_from": LATE, "amount": Decimal("1.00"), "source": "x", **values})


def limited():
    make_award()
    return limit(valid_from=DAY)


def free_day(day=LATE):
    return ExtraFreeDay.objects.create(day=day, decree="x")


def freed():
    make_award()
    return free_day(timezone.localdate())


def membership(municipality):
    return RegionMembership.objects.create(region=Region.objects.first(), municipality=municipality, starts_on=LATE)


def municipality():
    return Municipality.objects.create(code="GM9999", name="x")


def stay(left_on=None):
    row = make_followed().stays.get()
    Stay.objects.filter(pk=row.pk).update(left_on=left_on)
    return row


def guide_stay(left_on=None):
    row = make_guide().stays.get()
    GuideStay.objects.filter(pk=row.pk).update(left_on=left_on)
    return row


def parameter_in_use():
    return award().version.parameters.get()


def free_parameter():
    return version().parameters.get()


def ground_in_use():
    return refused().grounds.first()


def closed_proposal():
    return award().proposals.get()


def used_place():
    return make_project().municipality


# by declaration: a row in use, and a free one (None: it is fixed from the start)
ROWS = {
    "subsidies_scheme_fixed": (lambda: award().scheme, make_scheme),
    "subsidies_schemeversion_fixed": (lambda: award().version, version),
    "subsidies_schemeparameter_fixed": (
        parameter_in_use,
        free_parameter,
    ),
    "subsidies_criterion_fixed": (lambda: under(criterion), lambda: criterion(version())),
    "subsidies_requireddocument_fixed": (lambda: under(requirement), lambda: requirement(version())),
    "subsidies_fundingsource_fixed": (
        lambda: make_share().source,
        lambda: FundingSource.objects.create(code="x", name="x"),
    ),
    "subsidies_ceiling_fixed": (
        lambda: make_share().ceiling,
        lambda: Ceiling.objects.create(scheme=make_scheme(), starts_on=DAY),
    ),
    "subsidies_ceilingshare_fixed": (make_share, lambda: make_share(amount="0")),
    "subsidies_mandate_fixed": (
        lambda: award().decisions.get().mandate,
        lambda: give_mandate(make_user(), max_amount=Decimal("1.00")),
    ),
    "subsidies_refusalground_fixed": (
        ground_in_use,
        lambda: RefusalGround.objects.create(code="free", article="x", text="x"),
    ),
    "subsidies_penaltyrate_fixed": (noticed, rate),
    "subsidies_deminimislimit_fixed": (limited, limit),
    "subsidies_extrafreeday_fixed": (freed, free_day),
    "subsidies_application_fixed": (award, make_application),
    "subsidies_application_number": (make_application, None),
    "subsidies_proposal_fixed": (lambda: make_proposal(make_application()), None),
    "subsidies_proposal_closed": (closed_proposal, lambda: make_proposal(make_application())),
    "subsidies_proposal_grounds_fixed": (
        lambda: Proposal.grounds.through.objects.get(proposal=refused()),
        lambda: grounds(make_proposal(make_application())),
    ),
    "subsidies_obligation_fixed": (obligation, None),
    "subsidies_obligation_closed": (lambda: obligation(met_on=NEXT), obligation),
    "subsidies_advice_fixed": (advice, None),
    "subsidies_advice_closed": (lambda: advice(received_on=NEXT, answer="x"), advice),
    "subsidies_hearing_fixed": (hearing, None),
    "subsidies_hearing_closed": (lambda: hearing(received_on=NEXT, view="x"), hearing),
    "subsidies_completionrequest_fixed": (request, None),
    "subsidies_completionrequest_closed": (lambda: request(completed_on=NEXT), request),
    "subsidies_suspension_fixed": (suspension, None),
    "subsidies_suspension_closed": (lambda: suspension(ends_on=NEXT), suspension),
    "projects_stay_fixed": (stay, None),
    "projects_stay_closed": (lambda: stay(left_on=LATE), stay),
    "projects_guidestay_fixed": (guide_stay, None),
    "projects_guidestay_closed": (lambda: guide_stay(left_on=LATE), guide_stay),
    "projects_statusline_fixed": (line, None),
    "projects_municipality_fixed": (used_place, municipality),
    "projects_regionmembership_fixed": (lambda: membership(used_place()), lambda: membership(municipality())),
}

# What history points to and is not declared, with the reason.
NOT_FIXED = {
    "projects.Organisation": "who the applicant is now: its address and contact change; a decision keeps what it had",
    "projects.Project": "what is built changes by its own acts, each a line in its dossier",
    "projects.Guide": "a person whose details change; its states and assignments are rows of their own",
    "projects.AgendaAction": "how far it is changes as it goes; each change is a line in its dossier",
    "projects.Advice": "how far it is changes as it goes; each change is a line in its dossier",
}


def test_every_declaration_is_tried_here():
    assert set(ROWS) == set(DECLARED)


@pytest.mark.parametrize(("name", "column"), COLUMNS)
def test_database_keeps_what_is_used(name, column):
    row = made(ROWS[name][0])

    with pytest.raises(IntegrityError, match=f"{row._meta.db_table}_"):
        write(row, column)


FREE = [(name, column) for name, column in COLUMNS if ROWS.get(name, (None, None))[1] is not None]
# a closing is one act: its columns change together, which the services' own tests do
TOGETHER = {"subsidies_proposal_closed", "subsidies_advice_closed"}


@pytest.mark.parametrize(("name", "column"), [one for one in FREE if one[0] not in TOGETHER])
def test_database_lets_what_is_free_be_changed(name, column):
    row = made(ROWS[name][1])

    with undone():
        assert write(row, column) == 1


@pytest.mark.parametrize("name", [name for name, one in DECLARED.items() if one.deletes])
def test_database_does_not_delete_what_is_used(name):
    row = made(ROWS[name][0])

    with pytest.raises(IntegrityError, match=f"{row._meta.db_table}_"):
        delete(row)


CLEANED = {model._meta.db_table: model for model in apps.get_models() if issubclass(model, fixed.FixedOnceUsed)}


@pytest.mark.parametrize(("name", "column"), [one for one in COLUMNS if DECLARED[one[0]].table in CLEANED])
def test_model_says_it_in_a_sentence(name, column):
    row = made(ROWS[name][0])
    field = next(one for one in row._meta.concrete_fields if one.column == column)
    setattr(row, field.attname, other(field, getattr(row, field.attname)))

    with pytest.raises(ValidationError) as refused_it:
        fixed.check_fixed(row)

    assert str(DECLARED[name].sentence) in refused_it.value.message_dict[field.name]
    assert field.name in fixed.fixed_fields(row)


def test_every_model_with_a_form_in_the_admin_says_it():
    from django.contrib import admin

    with_form = {
        model._meta.db_table
        for site_admin in admin.site._registry.values()
        for model in [site_admin.model, *(inline.model for inline in site_admin.inlines)]
    }
    read_only = {"subsidies_application", "projects_guidestay"}
    assert with_form & {one.table for one in DECLARED.values()} - read_only == set(CLEANED)


def pointed_to():
    """Every model of subsidies and projects that history refers to."""
    history = {model for model in apps.get_models() if issubclass(model, AppendOnlyModel)}
    history |= {apps.get_model(*name.split(".")) for name in ("subsidies.Application", "subsidies.Proposal")}
    history |= {Proposal.grounds.through, apps.get_model("subsidies.Letter")}
    return {
        field.related_model
        for model in history
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey) and field.related_model._meta.app_label in ("subsidies", "projects")
    }


def test_everything_that_history_refers_to_is_fixed_or_has_a_reason():
    tables = {one.table for one in DECLARED.values()}
    open_ones = {
        model._meta.label
        for model in pointed_to()
        if not issubclass(model, AppendOnlyModel) and model._meta.db_table not in tables
    }

    assert open_ones == set(NOT_FIXED)


@pytest.mark.parametrize(
    ("build", "last", "day", "allowed"),
    [
        (lambda: award().decisions.get().mandate, "valid_until", -1, False),
        (lambda: award().decisions.get().mandate, "valid_until", 0, True),
        (lambda: make_application(received_on=timezone.localdate()).ceiling, "ends_on", -1, False),
        (lambda: make_application(received_on=timezone.localdate()).ceiling, "ends_on", 0, True),
    ],
)
def test_last_day_leaves_nobody_outside(build, last, day, allowed):
    row = made(build)
    setattr(row, last, timezone.localdate() + timedelta(days=day))

    if allowed:
        fixed.check_fixed(row)
        row.save()
        return
    with pytest.raises(ValidationError) as refused_it:
        fixed.check_fixed(row)
    assert list(refused_it.value.message_dict) == [last]
    with pytest.raises(IntegrityError, match=f"{row._meta.db_table}_fixed"), transaction.atomic():
        row.save()


def test_parameter_of_a_version_in_use_is_not_added():
    with pytest.raises(IntegrityError, match="subsidies_schemeparameter_fixed"), transaction.atomic():
        award().version.parameters.create(code="order", value="x")
