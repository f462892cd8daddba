"""Every letter in its variants (letter_variants): kind, scheme, tier, applicant, view, advice, obligations, form.

The rows are written straight into the tables, so that a letter is only composed: the ways to get there have their own
tests.
"""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from drenthe.lib.values.money import CENT
from projects.enums import OrganisationKind
from subsidies.award_enums import AidBasis
from subsidies.enums import AFTER_AWARD, AWARDS, SETTLEMENTS, ApplicationStatus, DecisionKind, LetterKind
from subsidies.models import (
    Advice,
    AidAssessment,
    Application,
    CaseAnswer,
    Ceiling,
    Criterion,
    Decision,
    Hearing,
    HearingWaiver,
    Judgement,
    Mandate,
    Obligation,
    ObligationCheck,
    Proposal,
    ProposalTerms,
    RefusalGround,
    RepeatOf,
    Representative,
    SchemeParameter,
    SettlementRequest,
)
from subsidies.services.application.applicants import NewApplicant
from subsidies.services.ceilings import ledger
from subsidies.services.letters import letters, named_articles
from subsidies.services.obligations import not_met
from tests import objecting, objecting_letters
from tests.factories import give_mandate, make_application, make_ceiling, make_scheme, make_terms, make_user
from tests.recorded import recorded
from tests.subsidies import letter_before
from tests.subsidies.formality_acts import refused_before
from tests.subsidies.letter_steps import ACTS, asked
from tests.subsidies.letter_variants import FOR_THE_FUTURE, Variant
from tests.told import sent

OF_LOANS = (
    *(LetterKind.LOAN_REPAID, LetterKind.MONEY_LOAN_REMINDER),
    *(LetterKind.MONEY_WAIVER, LetterKind.MONEY_CONVERSION),
)


def case_of(variant: Variant, made: dict[Any, Any] | None = None) -> Application:
    """Make the case of a variant, so that its letter can be made: a decision was signed today."""
    is_past_guards = variant.kind in OF_LOANS  # its entries move no balance: a ceiling of its own
    return _alone(variant) if made is None or is_past_guards else _in(made, variant)


@recorded
def _alone(variant: Variant) -> Application:
    return _in({}, variant)


def _in(made: dict[Any, Any], variant: Variant) -> Application:
    case = _case(variant, made)
    if variant.kind not in letters.DECISIONS:
        if variant.kind == LetterKind.VIEW_INVITATION and variant.is_of_another:  # asked about an award that stands
            days = dict.fromkeys(("complete_on", "decided_on"), timezone.localdate())
            stands = {"status": ApplicationStatus.AWARDED, "awarded_amount": case.requested_amount}
            Application.objects.filter(pk=case.pk).update(**stands, **days)
            letter_before.awarded(case, give_mandate(make_user()))
            objecting.row(case)
        ACTS[variant.kind](case)
        if variant.has_obligations and variant.kind == LetterKind.VIEW_INVITATION and variant.is_of_another:
            case.hearings.get().not_met.set([_not_met(case, timezone.localdate())])
        _of_another(case, variant)
        return Application.objects.get(pk=case.pk)
    proposal, mandate = _proposed(case, variant)
    return _sign(proposal, mandate)


def proposal_of(variant: Variant) -> Proposal:
    """Make the case of a variant up to the proposal that would be signed."""
    return _proposed(_case(variant, {}), variant)[0]


def compose(variant: Variant, made: dict[Any, Any] | None = None) -> letters.LetterDraft:
    """Make the case of a variant and compose its letter, as signed today. `made` keeps ceilings for the next ones."""
    if variant.kind in letters.DECISIONS:
        return _decided(_case(variant, {} if made is None else made), variant)
    case = case_of(variant, made)
    return letters.compose(case, variant.kind, letter_date=timezone.localdate(), actor=make_user())


def key_of(variant: Variant) -> tuple[str, str, str]:
    """What tells the ceiling of one variant from that of another, in what is made for all."""
    return variant.title_4_2, variant.part, variant.costs_from


def _ceiling(variant: Variant, made: dict[Any, Any]) -> Ceiling:
    """The ceiling of a scheme that says so of title 4.2, with the same users for all."""
    key = key_of(variant)
    if key in made:
        return made[key]
    scheme = make_scheme(
        name="Knelpuntenpot",
        parameters={
            "title_4_2": variant.title_4_2,
            "advance_share": "0.80",
            "order": "receipt",
            "loan_per_dwelling": "2500.00",
            "loan_waiver": "yes",
            "costs_from_tier": variant.costs_from,
            "sisa": "yes",
            "extension_article": "artikel 9, tweede lid, van de Asv",
            "extension_weeks": 8,
            "extension_times": 1,
        },
    )
    SchemeParameter.objects.filter(code="loan_waiver").update(source="artikel 9 van de regeling")
    Criterion.objects.create(
        version=scheme.versions.get(), text="Past in de woonvisie van de gemeente", article="artikel 6, onder b"
    )
    made[key] = make_ceiling(scheme=scheme, part=variant.part, amount="3000000.00")
    return made[key]


def _case(variant: Variant, made: dict[Any, Any]) -> Application:
    names = {
        OrganisationKind.MUNICIPALITY: ("Gemeente Assen", {}),
        OrganisationKind.DEVELOPER: ("Bouw BV", {}),
        OrganisationKind.HOUSING_CORPORATION: ("Woonstede", {"contact_name": "J. de Vries", "salutation": "man"}),
        OrganisationKind.RESIDENTS: ("Hof van Rolde", {}),
        OrganisationKind.PERSON: ("A. Jansen", {"salutation": "woman", "co_applicants": "B. Jansen"}),
        OrganisationKind.OTHER: ("Stichting Erf", {"contact_name": "Sam Smit", "salutation": "neither"}),
    }
    name, more = names[OrganisationKind(variant.applicant)]
    applicant = NewApplicant(name=name, kind=variant.applicant, address="Brink 1\n9401 HS Assen", **more)
    case = make_application(
        ceiling=_ceiling(variant, made),
        amount=Decimal(variant.amount) * 2,
        applicant=applicant,
        title="Twaalf woningen",
        dwellings=12,
    )
    if variant.applicant in (OrganisationKind.MUNICIPALITY, OrganisationKind.RESIDENTS, OrganisationKind.PERSON):
        said = {"question": "undertaking", "answer": "no", "reason": "Geen economische activiteit."}
        CaseAnswer.objects.create(application=case, actor=make_user(), **said)
    if variant.aid:
        _is_aid(case, variant.aid)
    if variant.is_represented:
        acting = {"name": "mr. A.B. Pleiter", "address": "Plein 2\n9401 LM Assen", "no_proxy_reason": "Advocaat"}
        Representative.objects.create(application=case, actor=make_user(), **acting)
    return case


def _is_aid(case: Application, basis: str) -> None:
    """The applicant acts as an undertaking, had no aid before, and this is aid on a ground."""
    article = {AidBasis.BLOCK_EXEMPTION: "artikel 53", AidBasis.NOTIFIED: "besluit SA.12345"}.get(AidBasis(basis), "")
    said = {"question": "undertaking", "answer": "yes", "reason": "Zij verkoopt woningen.", "actor": make_user()}
    CaseAnswer.objects.create(application=case, **said)
    Application.objects.filter(pk=case.pk).update(declared_aid=Decimal(0))
    AidAssessment.objects.create(
        application=case, basis=basis, article=article, reason="Zo is beoordeeld.", actor=make_user()
    )


def _decided(case: Application, variant: Variant) -> letters.LetterDraft:
    proposal, mandate = _proposed(case, variant)
    return letters.compose_decision(proposal, decided_on=timezone.localdate(), mandate=mandate, actor=mandate.user)


def _sign(proposal: Proposal, mandate: Mandate) -> Application:
    """Write the decision of a proposal straight into the tables."""
    case, today = proposal.application, timezone.localdate()
    Decision.objects.create(
        application=case, proposal=proposal, kind=proposal.kind, amount=proposal.amount, reason=proposal.reason,
        decided_on=today, mandate=mandate, proposed_by=proposal.proposed_by, actor=mandate.user,
    )  # fmt: skip
    Proposal.objects.filter(pk=proposal.pk).update(state="signed", closed_by=mandate.user, closed_at=timezone.now())
    if proposal.kind == DecisionKind.DISREGARD:
        Application.objects.filter(pk=case.pk).update(status=ApplicationStatus.DISREGARDED, decided_on=today)
    return Application.objects.get(pk=case.pk)


def _proposed(case: Application, variant: Variant) -> tuple[Proposal, Mandate]:
    actor, today = make_user(), timezone.localdate()
    kind, mandate = letters.DECISIONS[variant.kind], give_mandate(actor, function="teammanager Wonen")
    _heard(case, variant, today)
    if kind == DecisionKind.DISREGARD or variant.is_as_it_is:
        asked(case, days_ago=20, told=True)
    amount = Decimal(variant.amount) if kind in (*AWARDS, DecisionKind.LOWERING, *SETTLEMENTS) else None
    if kind == DecisionKind.SETTLEMENT and not variant.ground:
        amount = case.requested_amount
    if kind == DecisionKind.AWARD:
        Application.objects.filter(pk=case.pk).update(requested_amount=amount)
    complete_on = None if kind == DecisionKind.DISREGARD else today
    status = {"status": ApplicationStatus.PROPOSED, "complete_on": complete_on}
    if variant.is_as_it_is:
        status |= {"complete_on": None, "as_it_is_on": today}
    Application.objects.filter(pk=case.pk).update(**status, total_costs=Decimal("600000.00"))
    case = Application.objects.get(pk=case.pk)
    _decided_before(case, variant, mandate)
    if variant.is_repeat:
        RepeatOf.objects.create(application=case, earlier=refused_before(case), actor=actor)
    if variant.waived:
        said = {"exception": variant.waived, "explanation": "de cijfers zijn van u"}
        HearingWaiver.objects.create(application=case, actor=actor, **said)
    proposal = Proposal.objects.create(
        application=case,
        kind=kind,
        amount=amount,
        reason="" if kind == DecisionKind.AWARD else "De gemeente wil het plan niet meer.",
        proposed_by=make_user(),
        obligations=_obligations(today) if variant.has_obligations else [],
    )
    objecting_letters.ruled(proposal, is_late=variant.is_late, has_committee=variant.has_committee)
    _of_another(case, variant)
    said = make_terms(
        **_advances(variant, today),
        reserved_for=today.year + 1 if variant.is_reserved else None,
        **_basis(case, variant, kind),
        criteria=named_articles.suggested(case),
        works_on=today + timedelta(days=42) if variant.ground in FOR_THE_FUTURE else None,
        breached_on=today if variant.ground == "settled-obligations" else None,
    )
    ProposalTerms.objects.create(proposal=proposal, **said)
    if variant.ground:
        proposal.grounds.set([RefusalGround.objects.get(code=variant.ground)])
    if variant.ground in not_met.GROUNDS:
        proposal.not_met.set([_not_met(case, today)])
    return proposal, mandate


def _decided_before(case: Application, variant: Variant, mandate: Mandate) -> None:
    """What was decided before, that the letter is about: an award, a settlement, or what somebody objects to."""
    kind = letters.DECISIONS[variant.kind]
    if kind in AFTER_AWARD or variant.is_lowered:
        letter_before.awarded(case, mandate)
    if not variant.is_lowered:
        objecting_letters.contested(case, kind, is_late=variant.is_late)
    if kind in SETTLEMENTS or variant.is_lowered:
        case.awarded_amount = case.requested_amount
        case.save(update_fields=["awarded_amount"])
    if variant.is_paid:
        sent(case.decisions.get(kind=DecisionKind.AWARD))
        ledger.commit(case, amount=case.requested_amount, booked_on=timezone.localdate(), actor=mandate.user)
        ledger.pay([(case, case.requested_amount, timezone.localdate())], actor=mandate.user)
    if variant.came_back:
        half = {"amount": Decimal(variant.amount), "booked_on": timezone.localdate()}
        ledger.repay(case, **half, actor=mandate.user)
    if kind == DecisionKind.SETTLEMENT_CHANGE or (variant.is_lowered and kind in SETTLEMENTS):
        letter_before.settled(case, mandate)


def _of_another(case: Application, variant: Variant) -> None:
    for objection in case.objections.all() if variant.is_of_another else ():
        objecting.of_another(objection)


def _basis(case: Application, variant: Variant, kind: DecisionKind) -> dict[str, Any]:
    """The article of an award; settled unasked where an adviser had a say, or else as the recipient asked."""
    if kind != DecisionKind.SETTLEMENT:
        return {"award_article": "artikel 3, eerste lid" if kind in AWARDS else ""}
    if variant.is_reminded:
        letter_before.reminded(case)
        return {"settlement_basis": "not_asked", "award_article": ""}
    if variant.has_advice:
        return {"settlement_basis": "ex_officio", "award_article": "artikel 14 van de Asv"}
    asked = {"received_on": timezone.localdate(), "asked_amount": Decimal(variant.amount) * 2}
    SettlementRequest.objects.create(application=case, **asked, actor=make_user())
    return {"settlement_basis": "requested", "award_article": ""}


def _advances(variant: Variant, today: date) -> dict[str, Any]:
    """What is laid down of the advances: nothing, half of it in a hundred days, or that none is paid."""
    half = str((Decimal(variant.amount) / 2).quantize(CENT))
    schedule = [{"due_on": (today + timedelta(100)).isoformat(), "amount": half}]
    return {"advances": {"schedule": schedule, "none": []}.get(variant.advance)}


def _not_met(case: Application, today: date) -> ObligationCheck:
    text, article = "Meld de start van de bouw", "artikel 8 van de regeling"
    asked = Obligation.objects.create(decision=case.decisions.earliest("pk"), text=text, article=article, due_on=today)
    said = {"outcome": "not_met", "found_on": today, "remark": "er kwam niets binnen"}
    return ObligationCheck.objects.create(obligation=asked, actor=make_user(), **said)


def _obligations(today: date) -> list[dict[str, Any]]:
    due = (today + timedelta(100)).isoformat()
    return [
        {"text": "Begin met bouwen", "article": "artikel 8 van de regeling", "due_on": due},
        {"text": "Laat de woningen tien jaar bewonen", "article": "Awb 4:38, lid 1; artikel 9", "due_on": None},
    ]


def _heard(case: Application, variant: Variant, today: date) -> None:
    since = today if variant.kind == LetterKind.SETTLEMENT_CHANGED else None  # asked after what was settled
    if variant.view:
        received = today if variant.view == "given" else None
        Hearing.objects.create(
            application=case,
            invited_on=today - timedelta(1) if since is None else since,
            due_on=today if since is None else since + timedelta(1),
            intention="Wij willen minder verlenen.",
            received_on=received,
            view=(variant.typed or "Wij zijn het er niet mee eens.") if received else "",
        )
    if variant.has_advice:
        asked = {"adviser": "Bureau Noord", "question": "Wat vindt u?", "asked_on": today - timedelta(9)}
        Advice.objects.create(
            application=case, **asked, due_on=today, received_on=today, answer=variant.typed or "Het plan is haalbaar."
        )
    criterion = case.version.criteria.first()
    if variant.ground == "scheme-criteria" and criterion is not None:
        Judgement.objects.create(
            application=case,
            criterion=criterion,
            outcome="not_met",
            reason="De visie noemt dit gebied niet",
            actor=make_user(),
        )
