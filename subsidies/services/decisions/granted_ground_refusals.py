"""What refuses a ground to give a recipient less than was awarded, which its dossier contradicts (Awb 3:46)."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class ActivitiesCheckedInOrder(Refusal):
    """What the province checked and found in order it does not hold against the recipient (Awb 3:2, 3:46)."""

    field = "grounds"
    sentence = _(
        "The check by sample of %(day)s found this award in order (%(name)s), after the time for the activities. So "
        "they took place, as far as the dossier says (Awb 3:46). Choose another ground. Was something else found "
        "since, record that as the check first."
    )


class ActivitiesStillRun(Refusal):
    """What can still be done was not left undone (Awb 4:46, paragraph 2, under a)."""

    field = "grounds"
    sentence = _(
        "The award gives time for the activities up to and including %(until)s, and the recipient did not ask to "
        "settle it. Until then nobody can say that they did not take place (Awb 4:46, paragraph 2, under a). Will "
        "they not take place, lower or withdraw the award (Awb 4:48, paragraph 1, under a); or wait."
    )


class AllCostsCount(Refusal):
    """Who leaves costs out says which: the letter names them (Awb 3:46, 4:46, paragraph 3)."""

    field = "grounds"
    sentence = _(
        "In the account of the costs all of %(made)s counts: no line has costs that were not needed, and the letter "
        "names none (Awb 4:46, paragraph 3). Record first which costs do not count, and why; or choose another ground."
    )


class CostsBearMore(Refusal):
    """Costs take from an award what they lack, and no cent more (Awb 3:46, 4:46)."""

    field = "amount"
    sentence = _(
        "By its costs this subsidy comes to %(bears)s. The costs are no reason for %(amount)s, which is less (Awb "
        "3:46). Enter %(bears)s, or choose the ground of what else is taken from it."
    )


class CostsNotLower(Refusal):
    """What the letter says of the costs agrees with the figures of the case."""

    field = "grounds"
    sentence = _(
        "%(made)s of costs was made and %(budgeted)s was budgeted, so the costs are not lower than budgeted (Awb "
        "4:46, paragraph 1). Choose the ground that holds, or correct the costs with the request."
    )


class NotSettledByCosts(Refusal):
    """What the award promised holds: its amount does not follow the costs (Awb 3:2, 4:46, paragraph 1)."""

    field = "grounds"
    sentence = _(
        "“%(ground)s” (%(article)s) is a ground only where the subsidy is settled by its costs. The award says that "
        "it is settled at its amount once the activities were done, also where the costs were different. Leave this "
        "ground out; the scheme version says from which accounting tier the costs count."
    )
