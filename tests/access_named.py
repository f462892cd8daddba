"""Who may open the pages of which few roles read anything, as a table; part of tests/access.py."""

from typing import Any

from drenthe.accounts.roles import Role

WATCHES = {Role.FINANCE, Role.FUNCTIONAL_ADMIN}  # that no state money lapses
STATE_MONEY = WATCHES | {Role.AUDITOR, Role.LEGAL_OFFICER}
HANDLES = {Role.CASE_OFFICER}
KEEPS, READS = {Role.LEGAL_OFFICER}, {Role.LEGAL_OFFICER, Role.AUDITOR}  # the irregularities register
PAGES = {
    **dict.fromkeys(("state-money", "tranche"), STATE_MONEY),
    "applicant": set(Role) - {Role.STATISTICS_OFFICER, Role.ACCELERATION_TABLE, Role.PROCESS_GUIDE},
    **dict.fromkeys(("applicant-join", "applicant-join-answer"), HANDLES),
    **dict.fromkeys(("irregularities", "irregularity"), READS),
    **dict.fromkeys(("irregularity-new", "irregularity-answer", "irregularity-withdraw", "extra-check"), KEEPS),
}
NAMED: dict[str, list[tuple[dict[str, Any], set[Role], set[Role]]]] = {
    f"subsidies:{name}": [({}, roles, roles)] for name, roles in PAGES.items()
}
