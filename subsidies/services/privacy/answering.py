"""What the answer to who asks says besides what is held (GDPR 12(3), 15(1) and (2)): for who writes it."""

from django.utils.translation import gettext as _


def to_write() -> list[tuple[str, str]]:
    """Return each thing to write, and what holds for this system, in the active language."""
    return [
        (
            _("When"),
            _(
                "Within one month. If it takes longer, say why within that month: two months more at most "
                "(GDPR 12(3))."
            ),
        ),
        (
            _("What it is kept for"),
            _(
                "In Excel beside each row. The ground is a public task: the Awb and the ordinance on subsidies "
                "(GDPR 6(1)(e))."
            ),
        ),
        (
            _("Who gets it"),
            _(
                "The bank for a payment, the registers of state aid, the court in an appeal, and the body to which an "
                "application was forwarded; in the public register a natural person has no name."
            ),
        ),
        (
            _("For how long"),
            _("Beside each case. A contact of a project goes on its own day; the text of a mail once it was sent."),
        ),
        (
            _("Where it comes from"),
            _("From the person, or from who applied, objected or advised: the column “What” says as what it came in."),
        ),
        (
            _("What they can ask"),
            _(
                "To correct, erase or restrict it, or to object to its use (GDPR 16 to 18 and 21), and to complain to "
                "the Autoriteit Persoonsgegevens (77)."
            ),
        ),
        (_("Who decides"), _("A person decides on each case: this system decides nothing by itself (GDPR 22).")),
    ]
