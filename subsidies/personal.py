"""What is held of people in cases: who applies, acts for another, objects, is paid, advises or declared an interest.

Of who a case is about, everything that was written in it is their data too. What was prepared and not decided is not
told (GDPR 23, UAVG 41): a proposal that waits, and a hold on payment for a suspicion that nobody was told of yet.
"""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.personal import Filed, Named, add_filed, add_impersonal, add_named, add_told, add_words
from projects.enums import OrganisationKind
from subsidies import models as of
from subsidies.enums import Action, ProposalState
from subsidies.services.case.seeing import ON_OBJECTIONS

PERSON = Q(kind=OrganisationKind.PERSON)
NUMBER, CASE = "application__case_number", "application"
OBJECTED, OBJECTED_IN = "objection__application__case_number", "objection__application"
TO_HANDLE = _("to handle an application, and to pay")
TO_ADDRESS = _("to write to who acts for somebody (Awb 2:1)")
TO_OBJECT = _("to decide on an objection (Awb 6 and 7)")
TO_BE_FAIR = _("to decide without bias (Awb 2:4)")
OPEN = Q(state=ProposalState.OPEN)
UNDECIDED = (
    *(Action.PROPOSE, Action.RETURN, Action.TAKE_BACK, Action.PROPOSE_SETTLEMENT, Action.AGREE_SETTLEMENT),
    *(Action.RETURN_SETTLEMENT, Action.PROPOSE_CHANGE, Action.PROPOSE_WITHDRAWAL, Action.RETURN_WITHDRAWAL),
    *(Action.PROPOSE_PAYMENT, Action.RETURN_PAYMENT, Action.PROPOSE_MONEY_STEP, Action.RETURN_MONEY_STEP),
)

add_named(
    Named(
        *("applicant-given", of.ApplicantDetails, _("Applicant, as given with an application"), TO_HANDLE),
        name="name",
        email="contact_email",
        details=("address", "iban", "kvk", "branch", "rsin", "contact_name", "contact_phone"),
        case=CASE,
        where=NUMBER,
        only=PERSON,
        is_subject=True,
    ),
    Named(
        *("contact-given", of.ApplicantDetails, _("Contact person, as given with an application"), TO_HANDLE),
        name="contact_name",
        email="contact_email",
        details=("contact_phone",),
        case=CASE,
        where=NUMBER,
        only=~PERSON & ~Q(contact_name="", contact_email=""),
    ),
    Named(
        *("co-applicant", of.ApplicantDetails, _("Applies together with another"), TO_HANDLE),
        name="co_applicants",
        case=CASE,
        where=NUMBER,
        only=~Q(co_applicants=""),
        several=True,
        is_subject=True,
    ),
    Named(
        *("penalty-part", of.PenaltyDecision, _("Gets a part of a penalty"), TO_HANDLE),
        name="names",
        case=CASE,
        where=NUMBER,
        only=~Q(names=[]),
        several=True,
        is_subject=True,
    ),
    Named(
        *("representative", of.Representative, _("Acts for the applicant"), TO_ADDRESS),
        name="name",
        email="email",
        details=("address",),
        case=CASE,
        where=NUMBER,
    ),
    Named(
        *("objector", of.Objection, _("Objects to a decision"), TO_OBJECT),
        name="objector",
        details=("grounds", "interest", "premature"),
        case=CASE,
        where=NUMBER,
    ),
    Named(
        *("objector-address", of.Objector, _("Address of who objects"), TO_OBJECT),
        name="objection__objector",
        details=("address",),
        only=~Q(address=""),
        case=OBJECTED_IN,
        where=OBJECTED,
    ),
    Named(
        *("objector-acted-for", of.Objector, _("Acts for who objects"), TO_OBJECT),
        name="representative",
        details=("representative_address",),
        only=~Q(representative=""),
        case=OBJECTED_IN,
        where=OBJECTED,
    ),
    Named(
        *("chair", of.ObjectionStep, _("Chair of a committee on objections"), TO_OBJECT),
        name="chair_name",
        case=CASE,
        where=NUMBER,
        only=~Q(chair_name=""),
    ),
    Named(
        *("payee", of.PaymentOrder, _("Holder of an account that is paid to"), TO_HANDLE),
        name="holder",
        details=("iban",),
        case=CASE,
        where=NUMBER,
    ),
    Named(
        *("defaulted", of.DefaultNotice, _("Gave a notice of default"), _("to decide on a penalty (Awb 4:17)")),
        name="sender",
        case=CASE,
        where=NUMBER,
        only=~Q(sender=""),
    ),
    Named(
        *("adviser", of.Advice, _("Advised on an application"), TO_HANDLE),
        name="adviser",
        case=CASE,
        where=NUMBER,
    ),
    Named(
        *("co-financer", of.CoFinancer, _("Pays a part of the costs"), TO_HANDLE),
        name="name",
        case=CASE,
        where=NUMBER,
    ),
    Named(
        *("interest", of.Interest, _("Declared an interest"), TO_BE_FAIR),
        name="actor__name",
        email="actor__email",
        details=("explanation",),
        case=CASE,
        where=NUMBER,
        only=Q(has_interest=True),
    ),
    Named(
        *("interest-none", of.Interest, _("Declared to have no personal interest"), TO_BE_FAIR),
        name="actor__name",
        email="actor__email",
        details=("explanation",),
        case=CASE,
        where=NUMBER,
        only=Q(has_interest=False),
    ),
    Named(
        *("interest-named", of.Interest, _("Named in a declaration of interest"), TO_BE_FAIR),
        name="explanation",
        case=CASE,
        where=NUMBER,
        only=~Q(explanation=""),
        is_text=True,
    ),
)

add_told(of.Application, "title reference", case="pk")
add_told(of.CaseEvent, "data", not_told=Q(action__in=[*ON_OBJECTIONS, *UNDECIDED, Action.DECLARE_INTEREST]))
add_told(of.ApplicantDetails, "known")
add_told(of.Judgement, "reason")
add_told(of.Advice, "question answer")
add_told(of.Hearing, "intention view")
add_told(of.HearingWaiver, "explanation")
add_told(of.CompletionRequest, "missing remark still_missing")
add_told(of.Suspension, "ends_with reason")
add_told(of.TermExtension, "reason")
add_told(
    of.Proposal,
    "reason obligations deviations closing_remark",
    of="objection_terms__objection",
    not_told=OPEN,
)
add_told(
    of.ProposalTerms,
    "activities advances criteria weighing view_answer advice_answer",
    case="proposal__application",
    of="proposal__objection_terms__objection",
    not_told=Q(proposal__state=ProposalState.OPEN),
)
add_told(of.Decision, "reason", of="proposal__objection_terms__objection")
add_told(
    of.UndoneDecision, "reason", case="decision__application", of="decision__proposal__objection_terms__objection"
)
add_told(of.DecisionBasis, "data", case="decision__application", of="decision__proposal__objection_terms__objection")
add_told(of.Forwarding, "forwarded_to reason")
add_told(of.Representative, "no_proxy_reason")
add_told(of.CaseAnswer, "reason")
add_told(of.RepeatOf, "new_facts")
add_told(of.MoneyStep, "reason weighing basis deviations closing_remark", not_told=Q(closed_at=None))
add_told(of.ObjectionStep, "text place number consent", of="objection")
add_told(
    of.ObjectionTerms,
    "late_excuse advice costs_reason rest_reason step_parts",
    case="objection__application",
    of="objection",
    not_told=Q(proposal__state=ProposalState.OPEN),
)
add_told(of.PenaltyDecision, "reason")
add_told(of.SettlementRequest, "remark")
add_told(of.SettlementReminder, "remark")
add_told(of.SettlementCheck, "remark", case="proposal__application", not_told=Q(proposal__state=ProposalState.OPEN))
add_told(of.SentElsewhere, "reason taken_over_from", of="objection_step__objection")
add_told(of.LoanAgreement, "source remark")
add_told(of.LoanAgreementCheck, "reason")
add_told(of.LoanTermStart, "remark")
add_told(of.LoanDrawingEnd, "reason")
add_told(of.Obligation, "text", case="decision__application")
add_told(of.ObligationCheck, "remark", case="obligation__decision__application")
add_told(of.Score, "reason")
add_told(of.PaymentOrder, "account_reason ahead_reason closing_remark")
add_told(of.Reversal, "reason")
add_told(of.RetentionHold, "reason")
add_told(of.RetentionRelease, "reason", case="hold__application")
add_told(of.SampleCheck, "remark", case="drawn__member__application")
add_told(of.AidAssessment, "article reason")
add_told(of.AidEntry, "reference reason")
add_told(of.CostLine, "what", case="budget__application")
add_told(of.ApprovedCost, "reason", case="line__budget__application")
add_told(of.RealisedCost, "ground", case="line__budget__application")
add_told(of.Note, "text")
add_told(of.Document, "title")
add_told(of.DocumentAct, "reason", case="document__application")
add_filed(
    Filed(
        *(of.DocumentVersion, _("Document"), "document__title", ("file", "name")),
        case="document__application",
        day="recorded_at",
    ),
    Filed(
        *(of.Letter, _("Letter"), "subject", ("subject", "file", "content")),
        case="application",
        day="made_at",
        of=("objection_step__objection", "decision__proposal__objection_terms__objection"),
    ),
)
add_words(of.PrintedLetter, "file")
add_words(of.ApplicationImport, "file file_name columns result undo_reason")
add_words(of.BankFile, "file file_name columns result")
add_words(of.BookYearProposal, "reason")
add_words(of.BookYearAnswer, "reason")
add_words(of.Undertaking, "name source")
add_words(of.SameApplicant, "reason")
add_words(of.SameApplicantAnswer, "reason")
add_words(of.Irregularity, "what measure")  # told to nobody as long as that would hinder a check (GDPR 23, UAVG 41)
add_words(of.IrregularityStep, "reason")
add_words(of.ExtraCheck, "remark")
add_impersonal(of.StateReceipt, "reference")
add_words(of.Scenario, "name")
add_words(of.LetterJob, "problem date_reason case_numbers filters file")
add_words(of.PaymentRun, "message")
add_words(of.Ceiling, "note budget_source")
add_impersonal(of.Scheme, "code name purpose applicants how_to_apply apply_url contact_phone contact_email")
add_impersonal(of.SchemeVersion, "summary source")
add_impersonal(of.SchemeParameter, "value source")
add_impersonal(of.FundingSource, "code name sisa_code source")
add_impersonal(of.CeilingEntry, "reference publication before_budget follows_budget was_announced")
add_impersonal(of.Application, "case_number")
add_impersonal(of.CaseEvent, "action")
add_impersonal(of.RequiredDocument, "code name source")
add_impersonal(of.DocumentVersion, "content_type sha256")
add_impersonal(of.Criterion, "text article")
add_impersonal(of.DeMinimisLimit, "source")
add_impersonal(of.BankFile, "sha256")
add_impersonal(of.TermExtension, "article")
add_impersonal(of.ExtraFreeDay, "decree source")
add_impersonal(of.PenaltyRate, "source")
add_impersonal(of.Mandate, "function reference")
add_impersonal(of.RefusalGround, "code article text weighed_by plain")
add_impersonal(of.Proposal, "division")
add_impersonal(of.ProposalTerms, "award_article ground_articles")
add_impersonal(of.ApplicationImport, "sha256")
add_impersonal(of.MoneyFigure, "source")
add_impersonal(of.LetterTemplate, "subject body file sha256")
add_impersonal(of.LetterClause, "code text source")
add_impersonal(of.Letter, "sha256")
add_impersonal(of.LetterJob, "language sha256")
add_impersonal(of.PrintedLetter, "sha256")
add_impersonal(of.ReferenceRate, "source")
add_impersonal(of.RetentionPeriod, "source")
add_impersonal(of.Obligation, "article")
add_impersonal(of.Draw, "cases seed")
add_impersonal(of.PaymentRun, "payer payer_iban")  # the province
add_impersonal(of.SampleDraw, "secret seal")
add_impersonal(of.SampleDrawing, "word seed")
add_impersonal(of.WorkPreference, "feed_key")
