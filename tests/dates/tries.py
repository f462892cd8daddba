"""Every act with a day of its own, made ready long ago, so that any day since then can be tried on it today."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.core.files.base import ContentFile
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.dates.services.takeover import take_over
from projects.models import Municipality
from subsidies.enums import LetterKind
from subsidies.models import Application, CeilingEntry, Letter
from subsidies.services.application import completeness, corrections, documents, formalities, intake
from subsidies.services.assessment import hearing
from subsidies.services.ceilings import ledger
from subsidies.services.decisions import decisions, proposals
from subsidies.services.letters import letters, sent_elsewhere
from subsidies.services.loans import loans
from subsidies.services.obligations import obligations
from subsidies.services.payments import payments, reversals
from subsidies.services.recovery import money_step_signing, money_steps, repayments
from subsidies.services.settlements import settlements
from subsidies.services.state_aid import aid_entries
from subsidies.services.terms import penalties, term_acts
from subsidies.term_enums import Channel
from tests import aiding, factories, lending
from tests.cases import settle, sign
from tests.dates.made_ready import DAY, Try, long_ago_now, texts, try_on
from tests.dates.objection_tries import OF_OBJECTIONS
from tests.dates.project_tries import OF_PROJECTS
from tests.factories import give_mandate, make_ceiling, make_obligation, make_scheme, make_terms, make_user, moment
from tests.paying import ordered
from tests.told import on_file, sent, view_came_in
from tests.trail.tampering import asleep


def long_scheme(weeks: int = 52) -> Any:
    return make_scheme(parameters={"decision_weeks": str(weeks)})


def case(*, weeks: int = 52, **fields: Any) -> Any:
    """A case of long ago whose term still runs, unless fewer weeks are said."""
    ceiling = make_ceiling(scheme=long_scheme(weeks))
    return factories.make_application(ceiling=ceiling, received_on=timezone.localdate(), **_at_once(fields))


def _at_once(fields: dict[str, Any]) -> dict[str, Any]:
    return {"received_at": timezone.now() - timedelta(minutes=1), **fields}


def assessed() -> Any:
    return completeness.start_assessment(case(), actor=make_user())


def awarded() -> Any:
    return factories.award(assessed(), amount=Decimal("1000.00"), decided_on=timezone.localdate(), actor=make_user())


def _receive(channel: Channel) -> Try:
    ceiling, municipality = make_ceiling(), Municipality.objects.get(code="GM0106")

    def act(day: date, reason: str) -> Any:
        return intake.receive(
            ceiling.scheme,
            applicant=factories.make_organisation(),
            municipality=municipality,
            title="x",
            requested_amount=Decimal("1.00"),
            received_at=moment(day, 0),
            channel=channel,
            date_reason=reason,
            actor=make_user(),
        )

    return Try(act)


def _later(day: date) -> date:
    return day + 14 * DAY


def _asked(found: Any) -> Any:
    hearing.ask_advice(
        found, adviser="Bouw", question="Past dit?", asked_on=long_ago_now(), due_on=_later(long_ago_now()), actor=_a()
    )
    return found


def _a() -> Any:
    return make_user()


def _invited() -> Any:
    found, now = assessed(), long_ago_now()
    hearing.invite_view(found, intention="Nee, liever niet", invited_on=now, due_on=_later(now), actor=_a())
    return found


def _incomplete() -> Any:
    found, now = case(), long_ago_now()
    completeness.request_completion(found, missing="Plan", requested_on=now, due_on=_later(now), actor=_a())
    return found


def _complete() -> Try:
    return try_on(completeness.start_assessment, case(), "complete_on", long_ago_now())


def _correct() -> Try:
    found = case()

    def act(day: date, reason: str) -> Any:
        return corrections.correct(
            found,
            values={},
            received_at=moment(day, 0),
            reason="Omdat het zo is",
            date_reason=reason,
            actor=make_user(),
        )

    return Try(act)


def _suspended() -> Any:
    return term_acts.suspend(
        case(), kind="applicant", starts_on=long_ago_now(), ends_on=None, reason="Omdat het zo is", actor=_a()
    )


def _default_notice() -> Try:
    return try_on(term_acts.receive_default_notice, case(weeks=1), "received_on", long_ago_now())


def _sent_elsewhere() -> Try:
    found = case()
    step = found.suspensions.create(
        kind="applicant", starts_on=long_ago_now(), reason="Omdat het zo is", actor=make_user()
    )
    return try_on(
        sent_elsewhere.record_elsewhere,
        found,
        "sent_on",
        long_ago_now(),
        step=step,
        document=on_file(found),
        reason="Per post",
    )


def _fix_penalty() -> Try:
    """A penalty that ended on the day before: its decision was sent long ago, three weeks after the notice."""
    now, actor = long_ago_now(), make_user()
    with take_over("test"):
        found = factories.make_application(received_on=now - 200 * DAY)
    found.default_notices.create(received_on=now - 21 * DAY, actor=make_user())
    factories.refuse(found, reason="Te laat", decided_on=now, actor=make_user())
    sent(found.decisions.get(), now)
    give_mandate(actor)
    return try_on(penalties.fix_penalty, found, "decided_on", now, actor=actor)


def _ordered() -> Application:
    found = awarded()
    ordered(found, "1.00")
    return found


def _check_obligation() -> Try:
    found = awarded()
    said = {"obligation": make_obligation(found), "outcome": "met", "remark": "Gezien op de bouw"}
    return try_on(obligations.check, found, "found_on", long_ago_now(), **said)


def _repay() -> Try:
    found = awarded()
    with take_over("test"):
        payments.pay(found, amount=Decimal("1000.00"), paid_on=timezone.localdate(), actor=make_user())
        sign(found, settle(found))
    found.refresh_from_db()
    with asleep():
        QuerySet(Application).filter(pk=found.pk).update(settled_amount=Decimal("1.00"))
    return try_on(repayments.repay, found, "received_on", long_ago_now(), amount=Decimal("1.00"))


def _on_loan(service: Any, name: str, **terms: Any) -> Try:
    found = lending.as_loan(awarded())
    if name != "received_on":
        terms["document"] = on_file(found)
    return try_on(service, found, name, long_ago_now(), **terms)


def _bounce() -> Try:
    found = _ordered()
    payments.pay(found, amount=Decimal("1.00"), paid_on=timezone.localdate(), actor=make_user())
    order = found.payment_orders.get()
    return try_on(reversals.bounce, found, "returned_on", long_ago_now(), order=order, reason="AC04: bestaat niet")


def _decide_money_step(decide: Any = money_steps.decide) -> Try:
    found, actor = awarded(), make_user()
    give_mandate(actor)
    money_steps.propose(found, kind="hold", reason="Er zijn twijfels over de facturen", actor=make_user())
    return try_on(decide, found, "decided_on", long_ago_now(), actor=actor)


def _decide() -> Try:
    actor = make_user()
    give_mandate(actor)
    proposals.propose(
        found := assessed(), kind="award", amount=Decimal("1000.00"), terms=make_terms(), actor=make_user()
    )
    return try_on(decisions.decide_as_proposed, found, "decided_on", long_ago_now(), actor=actor)


def _sign_many() -> Try:
    actor = make_user()
    give_mandate(actor)
    waiting = proposals.propose(
        assessed(), kind="award", amount=Decimal("1000.00"), terms=make_terms(), actor=make_user()
    )

    def act(day: date, reason: str) -> Any:
        ((_proposal, refusal),) = decisions.sign_many([waiting], decided_on=day, date_reason=reason, actor=actor)
        if refusal:
            raise refusal

    return Try(act, long_ago_now())


def _old_letter() -> Letter:
    """A letter of before the date on it was kept; another is sent on the day that it bears."""
    terms = {"kind": LetterKind.AWARD, "subject": "x", "file": "x", "sha256": "0" * 64, "made_by": make_user()}
    return Letter.objects.create(application=awarded(), **terms)


def _document() -> Try:
    numbers = iter(range(99))

    def act(day: date, reason: str) -> Any:
        file = ContentFile(b"%PDF-1.4\n" + str(next(numbers)).encode())
        return documents.add_version(
            found, file=file, name="a.pdf", received_on=day, date_reason=reason, actor=make_user()
        )

    found = case()
    return Try(act, long_ago_now())


def _allot() -> Try:
    share = factories.make_share()

    def act(day: date, reason: str) -> Any:
        return ledger.allot(
            share,
            amount=Decimal("1.00"),
            decided_on=day,
            reference=reason or "x",
            is_confirmed=True,
            actor=make_user(),
        )

    return Try(act, shown=texts(CeilingEntry, "reference"), always=True)


# By service and the name of its day: how it is made ready. Called while the clock stands long ago.
TRIES: dict[tuple[str, str], Callable[[], Try]] = {
    ("subsidies.application.intake.receive", "received_at"): lambda: _receive(Channel.DIGITAL),
    ("subsidies.application.completeness.request_completion", "requested_on"): lambda: try_on(
        completeness.request_completion, case(), "requested_on", long_ago_now(), missing="Plan", due_on=_later
    ),
    ("subsidies.application.completeness.receive_completion", "received_on"): lambda: try_on(
        completeness.receive_completion, _incomplete(), "received_on", long_ago_now(), is_complete=True
    ),
    ("subsidies.application.completeness.start_assessment", "complete_on"): _complete,
    ("subsidies.assessment.hearing.ask_advice", "asked_on"): lambda: try_on(
        hearing.ask_advice, case(), "asked_on", long_ago_now(), adviser="Bouw", question="Past dit?", due_on=_later
    ),
    ("subsidies.assessment.hearing.receive_advice", "received_on"): lambda: try_on(
        hearing.receive_advice, _asked(case()), "received_on", long_ago_now(), answer="Ja, dat past"
    ),
    ("subsidies.assessment.hearing.invite_view", "invited_on"): lambda: try_on(
        hearing.invite_view, assessed(), "invited_on", long_ago_now(), intention="Nee, liever niet", due_on=_later
    ),
    ("subsidies.assessment.hearing.receive_view", "received_on"): lambda: try_on(
        view_came_in, _invited(), "received_on", long_ago_now(), view="Nee, liever niet"
    ),
    ("subsidies.terms.term_acts.extend", "announced_on"): lambda: try_on(
        term_acts.extend, case(), "announced_on", long_ago_now(), weeks=1, reason="Druk"
    ),
    ("subsidies.terms.term_acts.suspend", "starts_on"): lambda: try_on(
        term_acts.suspend, case(), "starts_on", long_ago_now(), kind="applicant", ends_on=None, reason="Hij stemt in"
    ),
    ("subsidies.terms.term_acts.end_suspension", "ends_on"): lambda: try_on(
        term_acts.end_suspension, _suspended(), "ends_on", long_ago_now(), is_ahead=True
    ),
    ("subsidies.terms.term_acts.receive_default_notice", "received_on"): _default_notice,
    ("subsidies.decisions.decisions.decide_as_proposed", "decided_on"): _decide,
    ("subsidies.decisions.decisions.sign_many", "decided_on"): _sign_many,
    ("subsidies.decisions.decisions.sign", "decided_on"): _decide,  # which calls it
    ("subsidies.decisions.decisions.withdraw", "withdrawn_on"): lambda: try_on(
        decisions.withdraw, assessed(), "withdrawn_on", long_ago_now(), reason="Asked by letter."
    ),
    ("subsidies.payments.payments.pay", "paid_on"): lambda: try_on(
        payments.pay, _ordered(), "paid_on", long_ago_now(), amount=Decimal("1.00")
    ),
    ("subsidies.obligations.obligations.check", "found_on"): _check_obligation,
    ("subsidies.settlements.settlements.receive_request", "received_on"): lambda: try_on(
        settlements.receive_request, awarded(), "received_on", long_ago_now(), asked_amount=Decimal("1.00")
    ),
    ("subsidies.recovery.repayments.repay", "received_on"): _repay,
    ("subsidies.loans.loans.sign_agreement", "signed_on"): lambda: _on_loan(
        loans.sign_agreement,
        "signed_on",
        trigger="start_build",
        terms_source="artikel 4",
        remark="In plaats van de eerste",
    ),
    ("subsidies.state_aid.aid_entries.enter_aid", "entered_on"): lambda: try_on(
        aid_entries.enter_aid,
        aiding.entered(awarded()),
        "entered_on",
        long_ago_now(),
        register="central",
        reference="NL-1",
    ),
    ("subsidies.loans.loans.start_term", "happened_on"): lambda: _on_loan(loans.start_term, "happened_on"),
    ("subsidies.loans.loans.repay_loan", "received_on"): lambda: _on_loan(
        loans.repay_loan, "received_on", amount=Decimal("1.00")
    ),
    ("subsidies.loans.loans.end_drawing", "asked_on"): lambda: _on_loan(
        loans.end_drawing, "asked_on", reason="Minder nodig"
    ),
    ("subsidies.payments.reversals.bounce", "returned_on"): _bounce,
    ("subsidies.recovery.money_steps.decide", "decided_on"): _decide_money_step,
    ("subsidies.recovery.money_step_signing.decide", "decided_on"): lambda: _decide_money_step(
        money_step_signing.decide
    ),
    ("subsidies.application.documents.add_version", "received_on"): _document,
    ("subsidies.letters.letters.send", "sent_on"): lambda: try_on(
        letters.send, _old_letter(), "sent_on", long_ago_now()
    ),
    ("subsidies.letters.sent_elsewhere.record_elsewhere", "sent_on"): _sent_elsewhere,
    ("subsidies.terms.penalties.fix_penalty", "decided_on"): _fix_penalty,
    ("subsidies.application.formalities.forward", "forwarded_on"): lambda: try_on(
        formalities.forward,
        case(),
        "forwarded_on",
        long_ago_now(),
        forwarded_to="Gemeente Assen",
        reason="Het zijn leges",
    ),
    ("subsidies.ceilings.ledger.allot", "decided_on"): _allot,
    ("subsidies.application.corrections.correct", "received_at"): _correct,
    **OF_PROJECTS,
    **OF_OBJECTIONS,
}
CHANNELS = {channel: lambda channel=channel: _receive(channel) for channel in Channel}
