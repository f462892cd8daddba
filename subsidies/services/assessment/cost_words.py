"""What letters and proposals say of a budget in lines; letters are in Dutch."""

from drenthe.lib.values.money import ZERO, format_euros
from subsidies.models import Application
from subsidies.services.assessment.cost_sheet import SheetLine, lines_of, sheet_of


def by_line(application: Application) -> str:
    """Return what of each line of the budget is eligible, and why less (Awb 3:46); nothing of a case without lines."""
    sheet = sheet_of(application)
    if sheet is None or sheet.approval is None:
        return ""
    told = "; ".join(map(_approved, sheet.lines))
    asked, counts = sum((row.line.asked for row in sheet.lines), ZERO), sheet.approval.total
    if asked <= counts:
        return f" Van uw begroting komt {format_euros(counts)} voor subsidie in aanmerking: {told}."
    of = (
        f" Van uw begroting van {format_euros(asked)} komt {format_euros(counts)} voor subsidie in aanmerking: {told}."
    )
    return f"{of} Dat is {format_euros(asked - counts)} minder dan u hebt begroot."


def left_out(application: Application) -> str:
    """Return which of the costs that were made do not count and on what ground, a line for each; or nothing."""
    rows = lines_of(application)
    return "\n".join(
        f"{row.line.what}: {format_euros(row.realised.not_eligible)} telt niet mee. {row.realised.ground}"
        for row in rows
        if row.realised is not None and row.realised.not_eligible
    )


def _approved(row: SheetLine) -> str:
    approved = row.approved.approved if row.approved is not None else ZERO
    if row.approved is None or approved == row.line.asked:
        return f"{row.line.what} {format_euros(approved)}"
    why = row.approved.reason.rstrip(".")
    return f"{row.line.what} {format_euros(approved)} van {format_euros(row.line.asked)} ({why})"
