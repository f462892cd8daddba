"""The closed lists of what follows an award: its obligations, its payments, its loan, and whose money it is."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ObligationOutcome(models.TextChoices):
    """What was found of an obligation (Awb 4:37 to 4:39)."""

    MET = "met", _("Fulfilled")
    NOT_YET = "not_yet", _("Not fulfilled yet; it still can be")
    NOT_MET = "not_met", _("Not fulfilled")


class SampleFinding(models.TextChoices):
    """What the check of an award found that was drawn for it."""

    IN_ORDER = "in_order", _("In order")
    NOT_IN_ORDER = "not_in_order", _("Not in order")
    NO_EVIDENCE = "no_evidence", _("The recipient gave no evidence")


class SettlementBasis(models.TextChoices):
    """Why a subsidy is settled now."""

    REQUESTED = "requested", _("The recipient asked for it (Awb 4:44)")
    EX_OFFICIO = "ex_officio", _("The award or the scheme says that the province does so unasked (Awb 4:47)")
    NOT_ASKED = "not_asked", _("The recipient did not ask for it, not after a reminder either (Awb 4:44, paragraph 4)")


class SourceKind(models.TextChoices):
    """Whose money it is."""

    OWN = "own", _("The province's own funds")
    STATE = "state", _("State funding (SPUK)")


class LoanTrigger(models.TextChoices):
    """What makes a loan due, as its agreement says."""

    START_OF_BUILD = "start_build", _("Start of construction")
    LAND_TRANSFER = "land_transfer", _("Transfer of the land")
    FIXED_DAY = "fixed_day", _("A fixed day")


class LoanState(models.TextChoices):
    """Where a loan stands; counted from its agreement, its bookings and its schedule, never kept."""

    UNSIGNED = "unsigned", _("Agreement not signed")
    READY = "ready", _("Can be drawn")
    RUNNING = "running", _("No day of repayment yet")
    REPAYING = "repaying", _("Being repaid")
    LATE = "late", _("Repayment is late")
    PAUSED = "paused", _("Repaid so far, the rest can be drawn")
    CLOSED = "closed", _("Repaid in full")


class PaymentOrderState(models.TextChoices):
    """What became of a payment that was proposed."""

    PROPOSED = "proposed", _("Proposed")
    RELEASED = "released", _("Released")
    PAID = "paid", _("Paid")
    RETURNED = "returned", _("Sent back")
    DROPPED = "dropped", _("Withdrawn by its maker")
    BOUNCED = "bounced", _("Returned by the bank")


STANDING_ORDERS = (PaymentOrderState.PROPOSED, PaymentOrderState.RELEASED)
PAID_ONCE = (PaymentOrderState.PAID, PaymentOrderState.BOUNCED)  # the bank paid it, also where it came back
ENDED_ORDERS = (*PAID_ONCE, PaymentOrderState.RETURNED, PaymentOrderState.DROPPED)


class BankOutcome(models.TextChoices):
    """What was found of a line in a file of the bank."""

    MATCHED = "matched", _("Payment found")
    RECORDED = "recorded", _("Recorded as paid")
    CAME_BACK = "came_back", _("Money that came back")
    REFUSED = "refused", _("Cannot be recorded")
    OTHER_AMOUNT = "other_amount", _("Another amount was released")
    OTHER_ACCOUNT = "other_account", _("Another account was released")
    OTHER_PAYER = "other_payer", _("From another account than the run")
    BEFORE_RUN = "before_run", _("Before the day of the run")
    NOT_RELEASED = "not_released", _("Sent back, or not released")
    ALREADY = "already", _("Was recorded before")
    TWICE = "twice", _("Stands in the file twice")
    AMBIGUOUS = "ambiguous", _("More than one payment fits")
    PENDING = "pending", _("Not booked by the bank yet")
    OTHER_CURRENCY = "other_currency", _("Not in euros")
    UNKNOWN = "unknown", _("No payment found")
    MONEY_IN = "money_in", _("Money that came in")


class MoneyStepKind(models.TextChoices):
    """What is done about money that is owed, or not paid for now."""

    RECOVERY = "recovery", _("Recovery of what was paid too much (Awb 4:57)")
    ARRANGEMENT = "arrangement", _("Payment arrangement (Awb 4:94)")
    ARRANGEMENT_ENDED = "arrangement_ended", _("Withdrawal of the payment arrangement (Awb 4:96)")
    REMINDER = "reminder", _("Reminder (Awb 4:112)")
    WRIT = "writ", _("Writ (Awb 4:114)")
    INTEREST = "interest", _("Default interest fixed (Awb 4:99)")
    WRITE_OFF = "write_off", _("Write-off")
    CHARGE_WRITE_OFF = "charge_write_off", _("Write-off of costs or interest")
    HOLD = "hold", _("Hold on payment (Awb 4:56)")
    SET_OFF = "set_off", _("Set-off (Awb 4:93)")
    LOAN_WAIVER = "loan_waiver", _("Waiver of a loan")
    LOAN_CONVERSION = "loan_conversion", _("Conversion of a loan into a grant")
    OBJECTION_COSTS = "objection_costs", _("Costs of an objection, decided later (Awb 7:15)")


SETS_OFF = (MoneyStepKind.SET_OFF, MoneyStepKind.LOAN_CONVERSION)  # booked on two cases of one recipient


WRITES_OFF = (MoneyStepKind.WRITE_OFF, MoneyStepKind.CHARGE_WRITE_OFF)  # Awb 4:94a: each is weighed


# What one can be relieved of on an objection (Awb 7:11): the others give, or are no decision.
BURDENS = (
    *(MoneyStepKind.ARRANGEMENT, MoneyStepKind.ARRANGEMENT_ENDED, MoneyStepKind.INTEREST),
    *(MoneyStepKind.HOLD, MoneyStepKind.SET_OFF, MoneyStepKind.RECOVERY),
)
NO_DECISIONS = (MoneyStepKind.REMINDER, MoneyStepKind.WRIT)  # Awb 1:3, 4:112; 4:116, 8:4(1)(b)
# What an objection to the decision by which is owed is also about (Awb 4:125).
BESIDE_CLAIM = (
    *(MoneyStepKind.SET_OFF, MoneyStepKind.ARRANGEMENT, MoneyStepKind.ARRANGEMENT_ENDED),
    *(MoneyStepKind.INTEREST, MoneyStepKind.WRITE_OFF, MoneyStepKind.CHARGE_WRITE_OFF),
)


class ArrangementEnd(models.TextChoices):
    """On what ground a payment arrangement is withdrawn (Awb 4:96)."""

    MISSED = "missed", _("What it asks was not met: an instalment was missed (Awb 4:96, under a)")
    WRONG_DATA = "wrong_data", _("It rests on wrong or incomplete information of the recipient (Awb 4:96, under b)")
    CHANGED = "changed", _("Circumstances changed, so that it cannot go on (Awb 4:96, under c)")


class MoneyStepState(models.TextChoices):
    """What became of a step about money."""

    PROPOSED = "proposed", _("Waiting for a decision")
    DECIDED = "decided", _("Decided")
    RETURNED = "returned", _("Sent back")
    DROPPED = "dropped", _("Withdrawn by its maker")
    REVOKED = "revoked", _("Revoked on an objection")


class MoneyFigureCode(models.TextChoices):
    """What is set for money that is owed, for state aid that is to be made known and for state money that ends."""

    INTEREST = "interest", _("Statutory interest (Awb 4:98)")
    REMINDER_BELOW = "reminder_below", _("Cost of a reminder, debt below 500 euros (Awb 4:113)")
    REMINDER_FROM = "reminder_from", _("Cost of a reminder, debt of 500 euros or more (Awb 4:113)")
    AID_ENTRY_DAYS = "aid_entry_days", _("Working days to enter de-minimis aid (Regulation (EU) 2023/2831, article 6)")
    AID_SHOWN_ABOVE = "aid_shown_above", _("Aid above this is published (Regulation (EU) 651/2014, article 9)")
    AID_SHOWN_MONTHS = "aid_shown_months", _("Months to publish aid (Regulation (EU) 651/2014, article 9)")
    IRREGULARITY_YEARS = "irregularity_years", _("Years for which an irregularity stands at most")
    STATE_WARN_DAYS = "state_warn_days", _("Days before the end of state money from which is warned")


class AidBasis(models.TextChoices):
    """On what ground an award is no forbidden state aid (TFEU 107 and 108)."""

    NONE = "none", _("No state aid")
    DE_MINIMIS = "de_minimis", _("De-minimis aid (Regulation (EU) 2023/2831)")
    SGEI_DE_MINIMIS = "sgei_de_minimis", _("De-minimis aid for a service of general economic interest (2023/2832)")
    BLOCK_EXEMPTION = "block_exemption", _("Exempted aid (AGVV, Regulation (EU) 651/2014)")
    NOTIFIED = "notified", _("Aid that the Commission approved (TFEU 108)")


class AidRegister(models.TextChoices):
    """Where an award that is state aid is made known."""

    CENTRAL = "central", _("Central register of de-minimis aid")
    TRANSPARENCY = "transparency", _("Transparency list of the Commission (TAM)")


class AidReason(models.TextChoices):
    """Why an award is to be entered, or its entry to be changed."""

    FIRST = "first", _("Awarded")
    LOWERED = "lowered", _("The award was lowered")
    SETTLED = "settled", _("The subsidy was settled at another amount")
    WITHDRAWN = "withdrawn", _("The award was withdrawn")
    TAKEN_BACK = "taken_back", _("The decision was taken back before it was told")
    RECOUNTED = "recounted", _("The aid in the loan comes to another amount")
    OTHER_BASIS = "other_basis", _("It is no longer aid of this kind")
    CORRECTION = "correction", _("The entry was wrong")


class OtherDebtKind(models.TextChoices):
    """What the province owes by a decision of its own, besides subsidy."""

    PENALTY = "penalty", _("Penalty for a late decision (Awb 4:17)")
    OBJECTION_COSTS = "objection_costs", _("Costs of an objection (Awb 7:15)")
    PENALTY_MORE = "penalty_more", _("More penalty, on an objection (Awb 4:17, 7:11)")
    INTEREST_BACK = "interest_back", _("Interest paid back, on an objection (Awb 7:11)")
