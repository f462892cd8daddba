"""What a budget in lines can be refused for: entered, approved, and held against an award."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal


class CostLinesMissing(Refusal):
    """A budget in lines has lines."""

    field = "lines"
    sentence = _("Enter at least one line: what it is, and the amount.")


class ApprovalLapses(Refusal):
    """What somebody weighed line by line is not dropped in silence."""

    field = "drops_approval"
    sentence = _(
        "%(name)s approved %(approved)s of the present lines on %(day)s. With other lines that counts no more, and "
        "all of them are approved anew. Say that you know this, or leave the lines as they are."
    )


class NoApprovalLapses(Refusal):
    """What somebody fills in is not dropped in silence."""

    field = "drops_approval"
    sentence = _("Nothing was approved of these lines yet, so nothing lapses. Leave this empty.")


class CostLinesTooMany(Refusal):
    """Somebody reads and weighs every line."""

    field = "lines"
    sentence = _("There are %(count)s lines; at most %(most)s can be entered. Put small costs of one kind together.")


class CostLineWrong(Refusal):
    """A line says what it is and how much."""

    field = "lines"
    sentence = _("Line %(number)s: write what it is, in at most 200 signs, and an amount above zero.")


class CostsDoNotAddUp(Refusal):
    """The lines are those of the application: they come to what it says that all costs, or else to what is asked."""

    field = "lines"
    sentence = _(
        "The lines come to %(total)s, and the application says %(basis)s. Look for the line that is missing or wrong; "
        "if the application is wrong, correct that first."
    )


class NoCostLines(Refusal):
    """Only a budget in lines is approved or accounted for by line."""

    sentence = _(
        "The budget of %(case)s was not entered in lines. Enter its lines first; without them all goes on too."
    )


class CostLineLeftOut(Refusal):
    """Every line is weighed, once."""

    sentence = _("Say something of each of the %(count)s lines of the budget, once.")


class ApprovedAboveBudget(Refusal):
    """No more of a line is eligible than was budgeted."""

    sentence = _("“%(what)s”: %(approved)s is more than was budgeted, %(asked)s. Approve at most that.")


class CostReasonMissing(Refusal):
    """An applicant reads why costs do not count (Awb 3:46)."""

    def __init__(self, *, what: str, number: int):
        super().__init__(what=what)
        self.field = f"reason_{number}"

    sentence = _("“%(what)s”: write down why less is approved than was budgeted (Awb 3:46).")


class CostReasonWithoutLess(Refusal):
    """The applicant reads the reason beside the line: where nothing was taken off it would be untrue (Awb 3:46)."""

    def __init__(self, *, what: str, number: int):
        super().__init__(what=what)
        self.field = f"reason_{number}"

    sentence = _("“%(what)s” is approved wholly: leave the reason empty, or approve less.")


class CostsNotApproved(Refusal):
    """An award rests on the costs that are eligible."""

    field = "amount"
    sentence = _(
        "The budget of %(case)s was entered in lines, and nobody said yet which costs are eligible. Do that first."
    )


class CostsChanged(Refusal):
    """Lines of another budget than the application has now say nothing."""

    field = "amount"
    sentence = _(
        "The lines of the budget come to %(total)s, and the application says %(basis)s now. Enter the lines again, "
        "and say which costs are eligible."
    )


class AwardAboveApproved(Refusal):
    """A subsidy is at most the costs that are eligible."""

    field = "amount"
    sentence = _("%(amount)s is more than was approved of the budget: %(approved)s. Award at most that.")
