"""Whether a statement that a page sends can bring back ever more rows: read from its text."""

import re
from collections.abc import Collection, Iterator

from django.apps import apps

LITERAL = re.compile(r"'(?:[^']|'')*'")
SUBQUERY = re.compile(r"\(\s*SELECT\b", re.IGNORECASE)
AGGREGATE = re.compile(r"^SELECT (COUNT|SUM|MIN|MAX|AVG|COALESCE)\(|\bGROUP BY\b", re.IGNORECASE)
LIMIT = re.compile(r"\bLIMIT \d+", re.IGNORECASE)
TUPLE = re.compile(r'\(("\w+"\."\w+")\) IN \(\(')  # as PostgreSQL gets a list of keys: ("case"."id") IN ((3))
ANY_OF = re.compile(r'("\w+"\."\w+") = \d+(?: OR \1 = \d+)+')  # as SQLite does: "id" = 3 OR "id" = 4
FROM = re.compile(r'\bFROM "(\w+)"', re.IGNORECASE)


def parents(grows: Collection[str]) -> dict[str, set[str]]:
    """Return for each table the columns that name one row of it, or the thing that its rows are a part of.

    That thing is of a table that `grows`: what belongs to a case is little, what belongs to a municipality is not.
    """
    known: dict[str, set[str]] = {}
    for model in apps.get_models(include_auto_created=True):
        columns = known.setdefault(model._meta.db_table, set())
        for field in model._meta.concrete_fields:
            if field.unique or (field.is_relation and field.related_model._meta.db_table in grows):
                columns.add(field.column)
    return known


def unbounded(sql: str, keys: dict[str, set[str]]) -> Iterator[str]:
    """Give the tables of which a statement brings back rows without a limit, a key or a sum."""
    if not sql.startswith("SELECT"):
        return
    for part in _without_subqueries(sql).split(" UNION ALL "):
        table = FROM.search(part)
        if table and not LIMIT.search(part) and not AGGREGATE.search(part) and not _is_keyed(part, table[1], keys):
            yield table[1]


def _is_keyed(part: str, table: str, keys: dict[str, set[str]]) -> bool:
    """Whether every row has a key that was given: at the top of the condition, and not as one of several."""
    where = TUPLE.sub(
        r"\1 IN (", ANY_OF.sub(r"\1 IN (0)", part).partition(" WHERE ")[2].partition(" ORDER BY ")[0].strip()
    )
    if where.startswith("(") and _end(where, 0) == len(where):
        where = where[1:-1]
    where = _flat(where)
    named = re.findall(r'(?:"(\w+)"\.)?"(\w+)" (?:= |IN \()[\d\']', where)
    return " OR " not in where and any(column in keys.get(one or table, ()) for one, column in named)


def _without_subqueries(sql: str) -> str:
    text = LITERAL.sub("''", sql)
    while found := SUBQUERY.search(text):
        text = f"{text[: found.start()]}<rows>{text[_end(text, found.start()) :]}"
    return text


def _flat(where: str) -> str:
    """The condition without what stands in parentheses, except the values of an IN."""
    kept, place = "", 0
    while place < len(where):
        if where[place] == "(" and not kept.endswith(" IN "):
            kept, place = f"{kept}<>", _end(where, place)
        else:
            kept, place = kept + where[place], place + 1
    return kept


def _end(text: str, start: int) -> int:
    """Where the parentheses that open at a place have closed."""
    depth = 0
    for place in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if depth == 0:
            return place + 1
    return len(text)


# Tables of which there is little whatever the site is used for, each with the reason.
FEW = {
    "subsidies_": (
        "set by administrators, some for each scheme",
        """scheme schemeversion ceiling ceilingshare criterion requireddocument schemeparameter deminimislimit
        referencerate ceilingentry statereceipt extrafreeday fundingsource lettertemplate
        moneyfigure penaltyrate refusalground retentionperiod mandate""",
    ),
    "projects_": (
        "of the province: municipalities, regions",
        "municipality region regionscheme regionmembership",
    ),
    "auth_": ("made by the program", "group permission group_permissions"),
    "django_": ("made by the program", "content_type"),
    "confirmations_": ("in force: each for hours, with a report", "emergency"),
    "uploads_": ("layouts of one kind of file that somebody saved, as many as there are senders", "columnmapping"),
}
# Statements that bring back all there is, by address and table, each with the reason.
EXEMPT = {
    ("/projects/week/", "accounts_user"): "the colleagues who advise on projects: people of one team",
}
ADMIN_LIST = re.compile(r"^/admin/\w+/\w+/$")  # Django counts first, and takes all only of what fits on one page


def growing() -> set[str]:
    """Return the tables that grow: all but the few above, and the figures, read by table, year and municipality."""
    few = {f"{app}{name}" for app, (_, names) in FEW.items() for name in names.split()}
    models = apps.get_models(include_auto_created=True)
    tables = {model._meta.db_table for model in models if model._meta.app_label != "monitoring"}
    assert few <= tables, few - tables
    return tables - few


def unbounded_on(pages: dict[str, list[str]]) -> dict[str, set[str]]:
    """Return of each address, with what it asked, the growing tables of which it can bring back ever more rows."""
    grows = growing()
    keys = parents(grows - {"accounts_user", "projects_organisation"})  # of whom there can be very much
    found = {
        url: {
            table for sql in asked for table in unbounded(sql, keys) if table in grows and (url, table) not in EXEMPT
        }
        for url, asked in pages.items()
        if not ADMIN_LIST.match(url)
    }
    return {url: tables for url, tables in found.items() if tables}
