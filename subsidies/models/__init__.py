from subsidies.models.application import Application, CaseEvent, CaseSequence, Decision
from subsidies.models.ceiling import Ceiling, CeilingEntry, CeilingShare, FundingSource, LedgerEntry
from subsidies.models.scheme import Scheme, SchemeParameter, SchemeVersion

__all__ = [
    "Application",
    "CaseEvent",
    "CaseSequence",
    "Ceiling",
    "CeilingEntry",
    "CeilingShare",
    "Decision",
    "FundingSource",
    "LedgerEntry",
    "Scheme",
    "SchemeParameter",
    "SchemeVersion",
]
