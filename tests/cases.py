"""Cases in every status, for the tests that try an act from each."""

from datetime import timedelta
from decimal import Decimal

from django import forms
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from drenthe.dates.services.takeover import take_over
from subsidies.award_enums import SettlementBasis
from subsidies.enums import ApplicationStatus as Status
from subsidies.forms.corrections import CorrectForm
from subsidies.models import Application, Criterion, Hearing, ProposalTerms, SentElsewhere
from subsidies.services.application import completeness, formalities
from subsidies.services.assessment import hearing
from subsidies.services.decisions import decisions, proposals
from subsidies.services.settlements import settlements
from tests.factories import give_mandate, make_application, make_award, make_ceiling, make_proposal, make_user
from tests.recorded import recorded
from tests.told import sent
from tests.trail.tampering import asleep


def today():
    return timezone.localdate()


@recorded
def make_case(status):
    """A case of long ago in a status; its decision term is long past, and advice and a view are still out."""
    with take_over("test"):
        case = _begun(status)
    _finish(case, status)
    return Application.objects.get(pk=case.pk)


def _begun(status):
    actor, long_ago = make_user(), today() - timedelta(days=300)
    case = make_application(received_on=long_ago)
    Criterion.objects.create(version=case.version, text="Past in de visie")
    hearing.ask_advice(
        case, adviser="Bureau", question="Wat vindt u ervan?", asked_on=long_ago, due_on=today(), actor=actor
    )
    if status in (Status.INCOMPLETE, Status.DISREGARDED):
        due = today() - timedelta(days=5)
        asked = due - timedelta(days=14)
        completeness.request_completion(case, missing="Plan", requested_on=asked, due_on=due, actor=actor)
    elif status not in (Status.RECEIVED, Status.WITHDRAWN, Status.FORWARDED, Status.VOID):
        completeness.start_assessment(case, actor=actor)
    case.refresh_from_db()
    Hearing.objects.create(application=case, invited_on=long_ago, due_on=today(), intention="Afwijzen")
    return case


def _finish(case, status):
    kinds = {
        Status.PROPOSED: "award",
        Status.AWARDED: "award",
        Status.SETTLED: "award",
        Status.REFUSED: "refusal",
        Status.DISREGARDED: "disregard",
    }
    if status == Status.WITHDRAWN:
        decisions.withdraw(case, withdrawn_on=today(), reason="A letter.", actor=make_user())
    if status == Status.FORWARDED:
        formalities.forward(
            case, forwarded_to="Gemeente Assen", reason="Leges", forwarded_on=today(), actor=make_user()
        )
    if status == Status.VOID:
        Application.objects.filter(pk=case.pk).update(status=status, withdrawn_on=case.received_on)
    if status not in kinds:
        return
    terms = {"amount": Decimal("1000.00")} if kinds[status] == "award" else {"reason": "Waarom"}
    proposal = make_proposal(case, kind=kinds[status], **terms)
    if status != Status.PROPOSED:
        sign(case, proposal)
    if status == Status.SETTLED:
        sign(case, settle(case))


def settle(case):
    """Propose to settle an award wholly, unasked, and agree to the amount."""
    proposal = settlements.propose_settlement(
        case,
        settlement_basis=SettlementBasis.EX_OFFICIO,
        before_term=True,
        amount=Decimal("1000.00"),
        reason="Gedaan zoals afgesproken",
        terms={"award_article": "artikel 14 van de Asv"},
        actor=make_user(),
    )
    settlements.agree(case, actor=make_user())
    return proposal


def maker_of_proposal(case):
    """Who proposed what waits on a case, as a case officer."""
    maker = proposals.waiting_proposal(case).proposed_by
    maker.groups.add(Group.objects.get(name=Role.CASE_OFFICER))
    return maker


def correction(case, **values):
    """What a browser sends to correct a case once it has shown what that changes."""
    actor = User(is_superuser=True)  # who sees all there is, and is not stored
    form = CorrectForm(application=case, actor=actor)
    filled = as_sent(form)
    for rows in form.row_sets:
        for row in [rows.management_form, *rows]:
            filled |= as_sent(row)
    filled |= values
    form = CorrectForm(filled, application=case, actor=actor)
    return {**filled, "shown": form.digest if form.is_valid() else ""}


def as_sent(form):
    """What a browser sends of a form that was left as it was."""
    boxes = {name for name, field in form.fields.items() if isinstance(field, forms.BooleanField)}
    shown = {form.add_prefix(name): form[name] for name in form.fields if name not in boxes}
    sent = {name: bound.field.widget.format_value(bound.value()) for name, bound in shown.items()}
    sent = {name: value[0] if isinstance(value, list) else value for name, value in sent.items()}
    return {name: "" if value is None else value for name, value in sent.items()}


def on_condition(case, year=2027):
    """As if a case was awarded on the condition that a budget provides the money."""
    with asleep():
        QuerySet(ProposalTerms).filter(proposal__application=case).update(reserved_for=year)
    return case


def not_told(case):
    """As if the letter with the decision on a case was not sent."""
    with asleep():
        SentElsewhere.objects.filter(application=case, decision__isnull=False)._raw_delete("default")
    return case


def sign(case, proposal=None, *, is_told=True):
    actor = make_user()
    give_mandate(actor)
    decided = decisions.sign(proposal or proposals.waiting_proposal(case), decided_on=today(), actor=actor)
    decision = decided.decisions.order_by("pk").last()
    if is_told and decision.sent_on is None:
        sent(decision)
    return decided


NOT_LEFT = (  # what its decision is refused with
    "Er is nog € 372.000,00 beschikbaar; dit besluit vraagt € 400.000,00. Stuur het voorstel terug om het bedrag te "
    "verlagen, wacht tot er geld vrijkomt, of laat eerst het plafond verhogen of een andere dekkingsbron toevoegen."
)


def over_the_ceiling():
    """A case of which 400,000 euros are proposed, under a ceiling that has 372,000 left by now."""
    case = make_application(amount="400000.00", ceiling=make_ceiling(amount="772000.00"))
    make_proposal(case)
    make_award(ceiling=case.ceiling, amount="400000.00")  # out of turn
    return case
