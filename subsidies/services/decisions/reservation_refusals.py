"""What refuses a condition on the budget (Awb 4:34), or calling upon it."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class BudgetIsAdopted(Refusal):
    """A condition is made while the budget is not adopted yet (Awb 4:34)."""

    field = "reserved_for"
    sentence = _(
        "The budget of this ceiling was adopted on %(adopted_on)s, so an award can no longer be made on the condition "
        "that it provides the money (Awb 4:34). Leave the year empty."
    )


class BudgetOfYearGone(Refusal):
    """A budget that is not adopted yet is that of this year or of one of the next (Awb 4:34)."""

    field = "reserved_for"
    sentence = _(
        "The budget of %(year)s cannot be one that is not adopted yet. Enter a year from %(first)s to %(last)s, or "
        "leave it empty."
    )


class NoCondition(Refusal):
    """Want of money is a ground only where that was a condition (Awb 4:48, paragraph 1e)."""

    field = "grounds"
    sentence = _(
        "The award was not made on the condition that the budget provides the money, or that condition has been let "
        "go (Awb 4:34). Choose another ground."
    )


class BudgetNotAdopted(Refusal):
    """Whether there is money is known once the budget is adopted."""

    field = "grounds"
    sentence = _(
        "It is not recorded that the budget of %(year)s was adopted, so the condition cannot be called upon yet (Awb "
        "4:34). A functional administrator fills in that day with the ceiling."
    )


class ConditionOpen(Refusal):
    """What is not certain yet is not paid: it might have to come back (Awb 4:34)."""

    sentence = _(
        "The award was made on the condition that the budget of %(year)s provides the money, and it is not certain "
        "yet that it does (Awb 4:34). Pay once the condition has lapsed or was let go."
    )


class ConditionLapsed(Refusal):
    """A condition that nobody calls upon within four weeks has lapsed (Awb 4:34)."""

    field = "grounds"
    sentence = _(
        "The condition on the budget could be called upon up to and including %(last_day)s, four weeks after the "
        "budget was adopted (Awb 4:34). It has lapsed and the award holds. Choose another ground."
    )
