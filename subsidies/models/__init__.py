from subsidies.models.applicant import ApplicantDetails
from subsidies.models.application import Application, CaseEvent, CaseSequence, CoFinancer, PlannedDwellings
from subsidies.models.assessment import Advice, Criterion, DeMinimisLimit, Hearing, HearingWaiver, Judgement
from subsidies.models.ceiling import Ceiling, CeilingEntry, CeilingShare, FundingSource, LedgerEntry
from subsidies.models.deadline import (
    CompletionRequest,
    DefaultNotice,
    ExtraFreeDay,
    PenaltyRate,
    Suspension,
    TermExtension,
)
from subsidies.models.decision import Decision, DecisionBasis, Mandate, Obligation, Proposal, RefusalGround
from subsidies.models.document import Document, DocumentAct, DocumentVersion, RequiredDocument
from subsidies.models.letter import Letter, LetterTemplate, SentElsewhere
from subsidies.models.letter_job import LetterJob
from subsidies.models.penalty import PenaltyDecision
from subsidies.models.scenario import Scenario, Supposition
from subsidies.models.scheme import Scheme, SchemeParameter, SchemeVersion
from subsidies.models.work import Note, WorkPreference

__all__ = [
    "Advice",
    "ApplicantDetails",
    "Application",
    "CaseEvent",
    "CaseSequence",
    "Ceiling",
    "CeilingEntry",
    "CeilingShare",
    "CoFinancer",
    "CompletionRequest",
    "Criterion",
    "DeMinimisLimit",
    "Decision",
    "DecisionBasis",
    "DefaultNotice",
    "Document",
    "DocumentAct",
    "DocumentVersion",
    "ExtraFreeDay",
    "FundingSource",
    "Hearing",
    "HearingWaiver",
    "Judgement",
    "LedgerEntry",
    "Letter",
    "LetterJob",
    "LetterTemplate",
    "Mandate",
    "Note",
    "Obligation",
    "PenaltyDecision",
    "PenaltyRate",
    "PlannedDwellings",
    "Proposal",
    "RefusalGround",
    "RequiredDocument",
    "Scenario",
    "Scheme",
    "SchemeParameter",
    "SchemeVersion",
    "SentElsewhere",
    "Supposition",
    "Suspension",
    "TermExtension",
    "WorkPreference",
]
