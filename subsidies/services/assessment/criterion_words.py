"""A criterion that is not met, as a refusal says it in Dutch: what is asked, by which article, and what is so.

The screens show what was computed in short (`automatic_checks`); whoever is refused reads sentences (Awb 3:46, 3:47).
"""

from collections.abc import Callable
from decimal import Decimal

from django.utils import formats

from drenthe.lib.values.money import format_euros
from drenthe.lib.values.rounding import round_down
from projects.enums import OrganisationKind
from subsidies.enums import CheckCode, ParameterCode, Part
from subsidies.letters.sentences import adds, listed, sentence
from subsidies.models import Application
from subsidies.services.assessment.assessment import CriterionResult
from subsidies.services.assessment.weighed import Weighed
from subsidies.services.case.schemes import maximum_for
from subsidies.services.state_aid import deminimis

REGULATION = "Verordening (EU) 2023/2831"
APPLICANTS = {
    OrganisationKind.MUNICIPALITY: "een gemeente",
    OrganisationKind.DEVELOPER: "een ontwikkelaar",
    OrganisationKind.HOUSING_CORPORATION: "een woningcorporatie",
    OrganisationKind.RESIDENTS: "een groep inwoners",
    OrganisationKind.PERSON: "een natuurlijk persoon",
    OrganisationKind.OTHER: "een andere aanvrager",
}


def in_sentences(
    case: Application,
    result: CriterionResult | None,
    weighed: Weighed,
    *,
    text: str,
    article: str,
    besides: str = "",
    in_part: bool = False,
) -> str:
    """Return in sentences that a criterion is not met, and why.

    `text` and `article` are those that the proposal names; the article comes in brackets behind what it asks. `result`
    is how it was judged; None of a criterion that only the proposal names. What the letter says of it already, in the
    reason that stands `besides`, is not said again. `in_part` of an award: what is awarded meets it.
    """
    named = f" ({article})" if article else ""
    if result is not None and result.criterion.check_code in COMPUTED:
        return COMPUTED[CheckCode(result.criterion.check_code)](case, weighed, named)
    asks = f"Een voorwaarde voor {_form(case)} is: {text.strip().rstrip('.')}{named}."
    fails = f"{asks} {'Een deel van wat u vraagt,' if in_part else 'Uw aanvraag'} voldoet daar niet aan."
    found = "" if result is None else result.facts
    return f"{fails} {sentence(found)}" if found and adds(found, besides) else fails


def _form(case: Application) -> str:
    return "deze lening" if case.part == Part.LOAN else "deze subsidie"


def _asked(case: Application, weighed: Weighed) -> str:
    """The amount that was held against the criterion: what was asked, or the most that can be awarded of it."""
    amount = format_euros(weighed.amount)
    return f"u vraagt {amount}" if weighed.amount == case.requested_amount else f"u kunt ten hoogste {amount} krijgen"


def _counted(dwellings: int) -> str:
    return f"{dwellings} {'woning' if dwellings == 1 else 'woningen'}"


def _percentage(share: Decimal) -> str:
    return f"{formats.number_format(round_down(share * 100, 1), decimal_pos=1)}%"


def _amount(case: Application, weighed: Weighed, named: str) -> str:
    most = maximum_for(case.version, part=case.part, dwellings=case.dwellings)
    return f"U kunt ten hoogste {format_euros(most or Decimal(0))} krijgen{named}. {sentence(_asked(case, weighed))}"


def _dwellings(case: Application, weighed: Weighed, named: str) -> str:
    least = case.version.parameter(ParameterCode.MIN_DWELLINGS).value
    least = least if isinstance(least, int) else 0
    needed = f"Uw plan moet voor {_form(case)} ten minste {_counted(least)} hebben{named}."
    return f"{needed} Uw aanvraag gaat over {_counted(case.dwellings or 0)}."


def _cofinancing(case: Application, weighed: Weighed, named: str) -> str:
    least, costs = case.version.parameter(ParameterCode.COFINANCING_SHARE).value, case.total_costs or Decimal(0)
    share = 1 - weighed.amount / costs if costs else Decimal(0)
    needed = f"Anderen moeten ten minste {_percentage(Decimal(str(least or 0)))} van de kosten betalen{named}."
    others = f"maar {_percentage(share)}" if share > 0 else "dan niets"
    return f"{needed} De kosten zijn {format_euros(costs)} en {_asked(case, weighed)}. Anderen betalen {others}."


def _applicant_kind(case: Application, weighed: Weighed, named: str) -> str:
    allowed = str(case.version.parameter(ParameterCode.APPLICANT_KINDS).value or "")
    who = listed([APPLICANTS[OrganisationKind(kind)] for kind in allowed.split(",") if kind], "of")
    own = case.applicant_kind
    are = "dat niet" if own == OrganisationKind.OTHER else APPLICANTS[own]
    return f"Alleen {who} mag {_form(case)} aanvragen{named}. U bent {are}."


def _in_time(case: Application, weighed: Weighed, named: str) -> str:
    start, end = (
        formats.date_format(day, "DATE_FORMAT") if day else ""
        for day in (case.version.effective_from, case.version.effective_until)
    )
    when = f"van {start} tot en met {end}" if end else f"vanaf {start}"
    received = formats.date_format(case.received_on, "DATE_FORMAT")
    return f"U kon {_form(case)} aanvragen {when}{named}. Wij hebben uw aanvraag ontvangen op {received}."


def _ceiling_room(case: Application, weighed: Weighed, named: str) -> str:
    return f"Het subsidieplafond is bereikt{named}. Er is geen geld meer beschikbaar voor uw aanvraag."


def too_much_aid(case: Application, weighed: Weighed, named: str = "") -> str:
    """Return that this would be too much de-minimis aid: the limit with its regulation, and what counts (euros)."""
    if REGULATION not in named:
        named = f" ({'; '.join(filter(None, [named[2:-1], f'artikel 3, tweede lid, van {REGULATION}']))})"
    aid = deminimis.aid_counted(case, weighed)
    if aid is None:
        return f"Met {_form(case)} krijgt u te veel de-minimissteun{named}."
    most = (
        f"Een onderneming mag in drie jaar ten hoogste {format_euros(aid.limit)} aan de-minimissteun krijgen{named}."
    )
    waiting = f" Op andere aanvragen kunt u nog {format_euros(aid.waiting)} krijgen." if aid.waiting else ""
    return f"{most} U kreeg al {format_euros(aid.had)} en {_asked(case, weighed)}.{waiting} Samen is dat te veel."


COMPUTED: dict[CheckCode, Callable[[Application, Weighed, str], str]] = {
    CheckCode.AMOUNT: _amount,
    CheckCode.DWELLINGS: _dwellings,
    CheckCode.COFINANCING: _cofinancing,
    CheckCode.APPLICANT_KIND: _applicant_kind,
    CheckCode.IN_TIME: _in_time,
    CheckCode.CEILING_ROOM: _ceiling_room,
    CheckCode.DE_MINIMIS: too_much_aid,
}
