from subsidies.models.applicant import ApplicantDetails
from subsidies.models.application import Application, CaseEvent, CaseSequence, CoFinancer, PlannedDwellings
from subsidies.models.assessment import Advice, Criterion, DeMinimisLimit, Hearing, Judgement
from subsidies.models.ceiling import Ceiling, CeilingEntry, CeilingShare, FundingSource, LedgerEntry
from subsidies.models.deadline import (
    CompletionRequest,
    DefaultNotice,
    ExtraFreeDay,
    PenaltyRate,
    Suspension,
    TermExtension,
)
from subsidies.models.decision import (
    Decision,
    DecisionBasis,
    Mandate,
    Obligation,
    Proposal,
    ProposalTerms,
    RefusalGround,
)
from subsidies.models.document import Document, DocumentAct, DocumentVersion, RequiredDocument
from subsidies.models.formality import Forwarding, Representative
from subsidies.models.letter import Letter, LetterClause, LetterTemplate
from subsidies.models.letter_job import LetterJob
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
    "Forwarding",
    "FundingSource",
    "Hearing",
    "Judgement",
    "LedgerEntry",
    "Letter",
    "LetterClause",
    "LetterJob",
    "LetterTemplate",
    "Mandate",
    "Note",
    "Obligation",
    "PenaltyRate",
    "PlannedDwellings",
    "Proposal",
    "ProposalTerms",
    "RefusalGround",
    "Representative",
    "RequiredDocument",
    "Scenario",
    "Scheme",
    "SchemeParameter",
    "SchemeVersion",
    "Supposition",
    "Suspension",
    "TermExtension",
    "WorkPreference",
]
