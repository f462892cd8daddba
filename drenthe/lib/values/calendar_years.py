"""Terms of whole years, as the law counts them."""

from datetime import date


def years_after(day: date, years: int) -> date:
    """Return the same day some years later; of 29 February the 28th where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def years_before(day: date, years: int) -> date:
    """Return the same day some years earlier; of 29 February the 28th where there is none."""
    return years_after(day, -years)
