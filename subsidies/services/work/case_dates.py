"""The dates of a case as somebody may see them: those of objections are for who sees objections."""

from collections.abc import Collection
from datetime import date

from drenthe.accounts.models import User
from subsidies.models import Application
from subsidies.services.case import seeing
from subsidies.services.objections import objection_dates
from subsidies.services.terms import deadlines
from subsidies.services.terms.deadlines import LegalDate


def legal_dates_for(
    user: User | None, application: Application, *, on: date, extra: Collection[date]
) -> list[LegalDate]:
    """Return the legal dates of a case on a day, the nearest first; nobody in particular sees no objections."""
    found = deadlines.legal_dates(application, on=on, extra=extra)
    if user is not None and seeing.sees(user, seeing.Fact.OBJECTION):
        return found
    of_objections = [LegalDate(*row) for row in objection_dates.of_objections(application, on=on, extra=extra)]
    return [row for row in found if row not in of_objections]
