"""Which documents can show what was done with a subsidy: those that came in after it was awarded (Awb 4:45)."""

from subsidies.models import Application, Document
from subsidies.services.assessment.heard import is_of_before_award
from subsidies.services.settlements.evidence_refusals import EvidenceBeforeAward


def check(application: Application, *documents: Document | None) -> None:
    """Refuse as evidence what was there before the award. Raises EvidenceBeforeAward."""
    for document in documents:
        if document is not None and is_of_before_award(application, document):
            raise EvidenceBeforeAward(title=document.title, decided_on=application.decided_on)
