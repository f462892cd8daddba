"""Rows of loans written past every service, and what the database refuses of them."""

from datetime import date, timedelta
from decimal import Decimal

from django.utils import timezone

from subsidies.models import LoanAgreement, LoanAgreementCheck, LoanDrawingEnd, ReferenceRate
from tests import lending
from tests.factories import make_user
from tests.told import on_file

DAY, AHEAD = date(2024, 3, 1), timezone.localdate() + timedelta(days=100)
CENT, NOTHING = Decimal("0.01"), Decimal("0.00")


def loan_agreement(**values):
    case, today = lending.make_loan(), timezone.localdate()
    fields = {"signed_on": today, "trigger": "start_build", "source": "x", "actor": make_user(), **values}
    return LoanAgreement.objects.create(application=case, document=on_file(case), **fields)


def loan_agreement_check(**values):
    agreement = lending.change(loan_agreement().application)
    fields = {"is_confirmed": True, "actor": make_user(), **values}
    return LoanAgreementCheck.objects.create(application=agreement.application, agreement=agreement, **fields)


def loan_drawing_end(**values):
    case = loan_agreement().application
    fields = {"asked_on": DAY, "released": Decimal(1), "reason": "x", "actor": make_user(), **values}
    return LoanDrawingEnd.objects.create(application=case, document=on_file(case), **fields)


def reference_rate(**values):
    fields = {
        "valid_from": timezone.localdate() + timedelta(days=1),
        "base": Decimal("0.0250"),
        "margin": Decimal("0.0400"),
        "source": "x",
        **values,
    }
    return ReferenceRate.objects.create(**fields)


# By constraint: how a row is made, with what it holds, and with what it does not.
BROKEN = {
    "loan_agreement_is_without_interest": (loan_agreement, {"interest": 0}, {"interest": Decimal("0.0001")}),
    "loan_agreement_has_repayments": (
        loan_agreement,
        {"instalments": 120, "months_between": 1},
        {"instalments": 121, "months_between": 1},
    ),
    "loan_agreement_has_a_day_when_it_is_fixed": (
        loan_agreement,
        {"trigger": "fixed_day", "first_due_on": AHEAD},
        {"trigger": "fixed_day"},
    ),
    "loan_agreement_ends_after_it_was_signed": (
        loan_agreement,
        {"latest_on": AHEAD},
        {"latest_on": timezone.localdate()},
    ),
    "loan_agreement_check_says_why_not": (
        loan_agreement_check,
        {"is_confirmed": False, "reason": "x"},
        {"is_confirmed": False},
    ),
    "loan_drawing_end_is_above_zero": (
        loan_drawing_end,
        {"released": Decimal("0.01")},
        {"released": NOTHING},
    ),
    "reference_rate_is_above_zero": (
        reference_rate,
        {"base": NOTHING, "margin": Decimal("0.0001")},
        {"margin": NOTHING},
    ),
}
BROKEN_TOO = [
    ("loan_agreement_has_repayments", loan_agreement, {"instalments": 2}),
    ("loan_agreement_has_repayments", loan_agreement, {"months_between": 1}),
    ("loan_agreement_has_a_day_when_it_is_fixed", loan_agreement, {"first_due_on": AHEAD}),
    ("loan_agreement_ends_after_it_was_signed", loan_agreement, {"trigger": "fixed_day", "first_due_on": DAY}),
    ("reference_rate_is_above_zero", reference_rate, {"base": -CENT}),
]
