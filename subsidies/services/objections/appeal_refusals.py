"""What an appeal against a decision on an objection, and the ruling on it, can be refused for (Awb 7:1, 8:1, 8:81)."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from subsidies.services.terms.clock import Term


class NothingToRule(Refusal):
    """A court rules on what came before it."""

    field = "kind"
    sentence = _(
        "No appeal and no request for provisional relief was recorded with this objection. Record that first."
    )


class AppealBeforeDecision(Refusal):
    """An appeal is against the decision on an objection (Awb 7:1, 8:1); of not deciding on it in time too (6:2)."""

    field = "kind"
    sentence = _(
        "Nothing was decided and told on this objection yet, and the term to do so runs until %(last_day)s: an appeal "
        "is too early (Awb 7:1). If the court asks, record provisional relief."
    )
    without_end = _(
        "Nothing was decided and told on this objection yet, and no term to do so is over: an appeal is too early "
        "(Awb 7:1). If the court asks, record provisional relief."
    )

    def __init__(self, term: Term | None):
        has_end = term is not None and not term.has_open_end
        self.sentence = self.sentence if has_end else self.without_end
        super().__init__(last_day=term.last_day if term is not None and has_end else None)
