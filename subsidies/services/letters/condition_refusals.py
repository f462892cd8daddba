"""What passes with a written reason only of the conditions that a decision names."""

from django.utils.translation import gettext_lazy as _

from subsidies.services.ceilings.order_refusals import Gap


class ConditionNotListed(Gap):
    """A condition that is not met refuses all that was asked, unless it is about a part of it (Awb 3:46, 4:25)."""

    sentence = _("The scheme version does not list this condition, and nobody judged it: %(conditions)s.")
    advice = _("Write down why this takes only a part of what was asked, or refuse all of it on a criterion not met.")
