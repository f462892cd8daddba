"""Rows written past every service, for the tests of what the database itself refuses."""

from datetime import date
from decimal import Decimal
from hashlib import sha256

from django.core.files.base import ContentFile
from django.utils import timezone

from subsidies.models import (
    Advice,
    BankFile,
    CaseAnswer,
    CoFinancer,
    CompletionRequest,
    Criterion,
    Decision,
    DefaultNotice,
    Document,
    DocumentVersion,
    Draw,
    Forwarding,
    Hearing,
    HearingWaiver,
    Interest,
    Judgement,
    Letter,
    LetterClause,
    LetterJob,
    LetterTemplate,
    Lot,
    Objection,
    ObjectionStep,
    ObjectionTerms,
    Obligation,
    ObligationCheck,
    PaymentOrder,
    PaymentRun,
    PenaltyDecision,
    PlannedDwellings,
    Proposal,
    ProposalTerms,
    RepeatOf,
    Representative,
    RequiredDocument,
    Scenario,
    Score,
    SentElsewhere,
    SettlementCheck,
    SettlementRequest,
    Supposition,
    Suspension,
    TermExtension,
    UndoneDecision,
)
from tests.factories import give_mandate, make_application, make_award, make_scheme, make_unsent_award, make_user

DAY, NEXT = date(2024, 3, 1), date(2024, 3, 2)


def dwellings(**values):
    fields = {"application": None, "segment": "social_rent", "form": "house", "count": 1, **values}
    fields["application"] = fields["application"] or make_application()
    return PlannedDwellings.objects.create(**fields)


def second_dwellings(**values):
    dwellings(**{"application": dwellings().application, **values})


def cofinancer(**values):
    fields = {"application": None, "name": "Bank", "amount": Decimal("1.00"), **values}
    fields["application"] = fields["application"] or make_application()
    return CoFinancer.objects.create(**fields)


def second_cofinancer(**values):
    cofinancer(**{"application": cofinancer().application, **values})


def completion(**values):
    fields = {"requested_on": DAY, "due_on": NEXT, "missing": "Plan", "actor": make_user()}
    CompletionRequest.objects.create(application=make_application(), **{**fields, **values})


def suspension(**values):
    fields = {"kind": "consent", "starts_on": DAY, "reason": "Omdat het zo is", "actor": make_user()}
    Suspension.objects.create(application=make_application(), **{**fields, **values})


def extension(**values):
    fields = {"announced_on": DAY, "reason": "Omdat het zo is", "actor": make_user()}
    TermExtension.objects.create(application=make_application(), **{**fields, **values})


def advice(**values):
    fields = {"adviser": "Bureau", "question": "Wat vindt u ervan?", "asked_on": DAY, "due_on": NEXT}
    Advice.objects.create(application=make_application(), **{**fields, **values})


def hearing(**values):
    fields = {"invited_on": DAY, "due_on": NEXT, "intention": "Afwijzen"}
    Hearing.objects.create(application=make_application(), **{**fields, **values})


def forwarding(**values):
    fields = {
        "received_on": DAY,
        "forwarded_on": DAY,
        "forwarded_to": "Assen",
        "reason": "Omdat het zo is",
        "actor": make_user(),
    }
    fields = {"application": None, **fields, **values}
    fields["application"] = fields["application"] or make_application()
    return Forwarding.objects.create(**fields)


def second_forwarding(*, same):
    first = forwarding().application
    forwarding(application=first if same else None)


def representative(**values):
    Representative.objects.create(application=make_application(), actor=make_user(), **{"name": "Jansen", **values})


def answer(**values):
    fields = {"question": "signed", "answer": "yes", "reason": "Omdat het zo is", "actor": make_user(), **values}
    CaseAnswer.objects.create(application=make_application(), **fields)


def repeat(*, same):
    case = make_application()
    RepeatOf.objects.create(application=case, earlier=case if same else make_application(), actor=make_user())


def interest(**values):
    fields = {"has_interest": True, "explanation": "Omdat het zo is", "actor": make_user(), **values}
    Interest.objects.create(application=make_application(), **fields)


def draw(*, same=False, **values):
    drawer = make_user()
    fields = {"ceiling": None, "day": DAY, "cases": ["x"], "seed": "ab", "drawn_at": timezone.now(), **values}
    fields["ceiling"] = fields["ceiling"] or make_application().ceiling
    return Draw.objects.create(prepared_by=drawer, witness=drawer if same else make_user(), **fields)


def second_draw(*, day):
    draw(ceiling=draw().ceiling, day=day)


def second_lot(*, number, same):
    first = draw()
    for each, case in ((1, make_application()), (number, make_application())):
        lot = Lot(draw=first, application=case, number=each)
        if each == number and same and Lot.objects.exists():
            lot.application = Lot.objects.get().application
        lot.save()


def score(**values):
    fields = {"points": 1, "reason": "Omdat het zo is", "actor": make_user(), **values}
    Score.objects.create(application=make_application(), **fields)


def second_criterion(**values):
    first = Criterion.objects.create(version=make_scheme().versions.get(), text="Past")
    Criterion.objects.create(**{"version": first.version, "text": "Past", **values})


def judgement(**values):
    case = make_application()
    criterion = Criterion.objects.create(version=case.version, text="Past")
    fields = {"application": case, "criterion": criterion, "outcome": "met", "actor": make_user()}
    Judgement.objects.create(**{**fields, **values})


def mandate(**values):
    give_mandate(make_user(), **{"valid_from": DAY, **values})


def proposal(**values):
    fields = {"application": None, "kind": "award", "amount": Decimal("1.00"), "proposed_by": None, **values}
    fields["application"] = fields["application"] or make_application()
    fields["proposed_by"] = fields["proposed_by"] or make_user()
    return Proposal.objects.create(**fields)


def closed_proposal(**values):
    closed = {"state": "returned", "closed_at": timezone.now(), "closed_by": make_user()}
    return proposal(**{**closed, **values})


def closed_by_maker(**values):
    maker = make_user()
    closed_proposal(proposed_by=maker, closed_by=maker, **values)


def second_proposal(*, state):
    (proposal if state == "open" else closed_proposal)(application=proposal().application, state=state)


def decision(*, same=False, **values):
    made, actor = proposal(), make_user()
    fields = {"kind": "award", "amount": Decimal("1.00"), "decided_on": DAY, "mandate": give_mandate(actor)}
    maker = actor if same else made.proposed_by
    Decision.objects.create(
        application=made.application, proposal=made, proposed_by=maker, actor=actor, **{**fields, **values}
    )


def second_requirement(**values):
    version = make_scheme().versions.get()
    RequiredDocument.objects.create(version=version, code="plan", name="Plan")
    RequiredDocument.objects.create(version=version, **{"code": "plan", "name": "Plan", **values})


def second_document(**values):
    first = Document.objects.create(application=make_application(), title="Plan")
    Document.objects.create(**{"application": first.application, "title": "Plan", **values})


def second_file(*, number):
    document = Document.objects.create(application=make_application(), title="Plan")
    for each in (1, number):
        DocumentVersion.objects.create(document=document, number=each, size=1, received_on=DAY, actor=make_user())


def document_act(**values):
    document = Document.objects.create(application=make_application(), title="Plan")
    fields = {"kind": "retire", "reason": "Omdat het zo is", "actor": make_user(), **values}
    document.acts.create(**fields)


def document_act_of_type(**values):
    requirement = RequiredDocument.objects.create(version=make_scheme().versions.get(), code="plan", name="Plan")
    document_act(requirement=requirement, **values)


def second_template(**values):
    first = LetterTemplate.objects.create(kind="award", scheme=make_scheme(), subject="x", body="x")
    LetterTemplate.objects.create(**{"kind": "award", "scheme": first.scheme, "subject": "x", "body": "x", **values})


def general_template():
    LetterTemplate.objects.create(kind="award", subject="x", body="x")
    LetterTemplate.objects.create(kind="award", subject="x", body="x")


def clause(**values):
    LetterClause.objects.create(**{"code": "x", "valid_from": date(2024, 1, 1), "text": "x", "source": "", **values})


def second_clause(**values):
    scheme = make_scheme()
    clause(scheme=scheme)
    clause(**{"scheme": scheme, **values})


def general_clause(**values):
    clause()
    clause(**values)


def terms(**values):
    said = {"kind": "refusal", "reason": "Omdat het zo is", "proposed_by": make_user()}
    proposal = Proposal.objects.create(application=make_application(), **said)
    ProposalTerms.objects.create(proposal=proposal, activities="x", **values)


def second_scenario(**values):
    first = Scenario.objects.create(name="Zuinig", scheme=make_scheme(), owner=make_user())
    Scenario.objects.create(**{"name": "Zuinig", "scheme": first.scheme, "owner": first.owner, **values})


def supposition(**values):
    case = make_application()
    scenario = Scenario.objects.create(name="Zuinig", scheme=case.scheme, owner=make_user())
    return Supposition.objects.create(scenario=scenario, application=case, **{"choice": "refuse", **values})


def second_supposition():
    first = supposition()
    Supposition.objects.create(scenario=first.scenario, application=first.application, choice="accept")


def letter_job(**values):
    LetterJob.objects.create(**{"kind": "award", "letter_date": DAY, "requested_by": make_user(), **values})


def letter(**values):
    """A letter about a completion request, unless it is about something else."""
    case = make_application()
    fields = {"requested_on": DAY, "due_on": NEXT, "missing": "Plan", "actor": make_user()}
    request = CompletionRequest.objects.create(application=case, **fields)
    terms = {"kind": "completion_request", "subject": "x", "file": "x", "sha256": "x", "made_by": make_user()}
    Letter.objects.create(application=case, completion_request=request, **{**terms, **values})


def sent_elsewhere(**values):
    """A letter that was sent outside this system, about a completion request unless it is about something else."""
    case = make_application()
    fields = {"requested_on": DAY, "due_on": NEXT, "missing": "Plan", "actor": make_user()}
    request = CompletionRequest.objects.create(application=case, **fields)
    terms = {"completion_request": request, "sent_on": DAY, "taken_over_from": "test", "actor": make_user(), **values}
    if terms.pop("with_document", False):
        terms["document"] = Document.objects.create(application=case, title="Brief")
    SentElsewhere.objects.create(application=case, **terms)


def hearing_waiver(**values):
    HearingWaiver.objects.create(application=make_application(), exception="minor", actor=make_user(), **values)


def obligation_check(**values):
    row = Obligation.objects.create(decision=make_award().decisions.get(), text="Meld de start")
    fields = {"outcome": "met", "found_on": NEXT, "remark": "Gezien", "actor": make_user(), **values}
    ObligationCheck.objects.create(obligation=row, **fields)


def payment_run(**values):
    fields = {
        "pay_on": DAY,
        "payer": "Provincie Drenthe",
        "payer_iban": "NL20INGB0001234567",
        "message": "<Document/>",
    }
    sums = {"total": Decimal(1), "count": 1, "actor": make_user()}
    return PaymentRun.objects.create(**{**fields, **sums, **values})


def bank_file(*, content="x", **values):
    found = BankFile(file_name="afschrift.xml", result={"lines": []}, uploaded_by=make_user(), **values)
    found.sha256 = sha256(content.encode()).hexdigest()
    found.file.save(f"{found.folder}/{found.pk}.xml", ContentFile(content.encode()))
    return found


def payment_order(**values):
    maker, other = make_user(), make_user()
    people = {"proposed_by": maker, "by_maker": maker, "by_other": other, None: None}
    fields = {"amount": Decimal(1), "iban": "NL91ABNA0417164300", "holder": "Gemeente Assen", "proposed_by": maker}
    for name in ("released_by", "closed_by"):
        if name in values:
            values[name] = people[values[name]]
    if values.pop("in_run", False):
        values["run"] = payment_run()
    case = make_application()
    for _number in range(values.pop("count", 1)):
        PaymentOrder.objects.create(application=case, **{**fields, **values})


def settlement_request(**values):
    fields = {"received_on": DAY, "asked_amount": Decimal(1), "actor": make_user()}
    return SettlementRequest.objects.create(application=make_application(), **{**fields, **values})


def settlement_check():
    return SettlementCheck.objects.create(proposal=proposal(), actor=make_user())


def objection(**values):
    fields = {"objector": "X", "grounds": "Y", "received_on": DAY, "channel": "email", "actor": make_user()}
    case = values.pop("application", None) or make_application()
    return Objection.objects.create(application=case, **{"about": "not_deciding", **fields, **values})


def objection_step(*, times=1, **values):
    against = objection()
    for _time in range(times):
        made = ObjectionStep.objects.create(
            application=against.application,
            objection=against,
            **{"kind": "repaired", "done_on": DAY, "actor": make_user(), **values},
        )
    return made


def objection_terms(**values):
    made = proposal()
    against = objection(application=made.application)
    return ObjectionTerms.objects.create(proposal=made, objection=against, **{"outcome": "founded", **values})


def undone_decision(**values):
    UndoneDecision.objects.create(
        decision=make_unsent_award().decisions.get(),
        **{"reason": "Het bedrag klopt niet", "actor": make_user(), **values},
    )


def penalty_decision(**values):
    case, actor = make_application(), make_user()
    notice = DefaultNotice.objects.create(application=case, received_on=DAY, actor=make_user())
    terms = {"notice": notice, "first_day": DAY, "last_day": NEXT, "days": 2, "decided_on": NEXT, "actor": actor}
    fields = {**terms, "mandate": give_mandate(actor), "amount": Decimal("46.00"), **values}
    return PenaltyDecision.objects.create(application=case, **fields)
