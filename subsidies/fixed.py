"""What of subsidies is fixed once a case, a decision or the ledger rests on it, in the words of the database.

A change is a new row: a version, a mandate, a ceiling, a ground. Only who reads it later knows what a decision rested
on when that has stayed as it was. Why each, and what is not fixed: docs/decisions/fixed-once-used.md.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.fixed import ALWAYS, By, Fixed, When

APPLICATION, DECISION = "subsidies_application", "subsidies_decision"
SHARE, PROPOSAL = "subsidies_ceilingshare", "subsidies_proposal"

NEW_SCHEME = _("Cases fall under this scheme, so its code and its phases stay as they are. Make a new scheme instead.")
NEW_VERSION = _("Cases fall under this version, so it stays as it is. Make a new version instead.")
NEW_MANDATE = _("Decisions were taken under this mandate, so it stays as it is. End it and make a new one.")
NEW_CEILING = _("Applications or decisions rest on this ceiling, so it stays as it is. Make a new one instead.")
NEW_SHARE = _("Money was allotted or booked here, so it stays as it is. Add the other source to the ceiling instead.")
NEW_SOURCE = _("A ceiling draws on this source, so it stays as it is. Make a new source instead.")
NEW_GROUND = _(
    "A proposal rests on this ground, so it stays as it is. Make a new ground and take this one out of use."
)
NEW_LAW = _("Cases were handled by these values, so they stay as they are. Add new ones that hold from a later day.")
CONFIRMED = _("This was confirmed, so it stays as it is. Add one that holds from a later day instead.")
CASE_STAYS = _("This case has been decided, so this stays as it is.")
CLOSED = _("This is closed and stays as it is. Record what has changed anew.")

VERSION_USED = By(APPLICATION, "version_id", own="version_id")
# That an application is disregarded has no effect until the applicant was told (Awb 3:40): it can be taken up again.
_WORKS = (
    "(used.kind <> 'disregard'"
    " OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL)"
    " OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))"
)
# While an objection is open its facts are weighed again, so that they can be put right (Awb 7:11).
_RESTS = _WORKS + (  # noqa: S608 -- names that stand here only
    " AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected"
    " WHERE objected.application_id = used.application_id"
    " AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended"
    " WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn'))"
    " AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said"
    " JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id"
    " WHERE said.objection_id = objected.id))"
)
_LATER = "EXISTS (SELECT 1 FROM {table} AS used WHERE {where})"


def _history(
    table: str, content: tuple[str, ...], end: tuple[str, ...], closed: str, **more: Any
) -> tuple[Fixed, Fixed]:
    """Return what fixes a row of a case: its content from the start, and what ends it once it has ended."""
    return (
        Fixed(table, content, (ALWAYS,), sentence=CLOSED),
        Fixed(table, end, (When(closed),), name="closed", sentence=CLOSED, **more),
    )


def _given(table: str, *columns: str, deletes: bool = True, where: str = _WORKS) -> Fixed:
    """Return what fixes rows that were given with an application once that is decided: none changes, comes or goes."""
    return Fixed(
        table,
        ("application_id", *columns),
        (By(DECISION, "application_id", own="application_id", where=where),),
        deletes=deletes,
        inserts=True,
        sentence=CASE_STAYS,
    )


REFERENCE = (
    Fixed("subsidies_scheme", ("code", "has_phases"), (By(APPLICATION, "scheme_id"),), sentence=NEW_SCHEME),
    Fixed(
        "subsidies_schemeversion",
        ("scheme_id", "number", "published_on", "effective_from"),
        (By(APPLICATION, "version_id"),),
        sentence=NEW_VERSION,
    ),
    Fixed(
        "subsidies_schemeparameter",
        ("version_id", "code", "value"),
        (VERSION_USED,),
        inserts=True,
        filled_once=("value", "source"),
        sentence=NEW_VERSION,
    ),
    Fixed(
        "subsidies_criterion",
        ("version_id", "check_code", "text", "article", "is_required"),
        (VERSION_USED,),
        asked_inserts=True,
        sentence=NEW_VERSION,
    ),
    Fixed(
        "subsidies_requireddocument",
        ("version_id", "code", "name", "is_mandatory"),
        (VERSION_USED,),
        asked_inserts=True,
        sentence=NEW_VERSION,
    ),
    Fixed("subsidies_fundingsource", ("code", "kind"), (By(SHARE, "source_id"),), sentence=NEW_SOURCE),
    Fixed(
        "subsidies_ceiling",
        ("scheme_id", "part", "starts_on"),
        (
            By(APPLICATION, "ceiling_id"),
            By("subsidies_ceilingentry", "share_id", via=(SHARE, "ceiling_id")),
        ),
        not_before=("ends_on", APPLICATION, "ceiling_id", "received_on"),
        sentence=NEW_CEILING,
    ),
    Fixed(
        SHARE,
        ("ceiling_id", "source_id"),
        (By("subsidies_ceilingentry", "share_id"), By("subsidies_ledgerentry", "share_id")),
        sentence=NEW_SHARE,
    ),
    Fixed(
        "subsidies_mandate",
        ("user_id", "scheme_id", "kind", "max_amount", "valid_from", "reference"),
        (By(DECISION, "mandate_id"),),
        not_before=("valid_until", DECISION, "mandate_id", "decided_on"),
        sentence=NEW_MANDATE,
    ),
    Fixed(
        "subsidies_refusalground",
        ("code", "article", "text", "used_for", "needs_hearing"),
        (By("subsidies_proposal_grounds", "refusalground_id"),),
        sentence=NEW_GROUND,
    ),
    Fixed(
        "subsidies_penaltyrate",
        ("valid_from", "first_days", "second_days", "further_days", "maximum"),
        (When(_LATER.format(table="subsidies_defaultnotice", where="used.received_on >= {row}.valid_from")),),
        sentence=NEW_LAW,
    ),
    Fixed(
        "subsidies_deminimislimit",
        ("valid_from", "amount"),
        (When(_LATER.format(table=DECISION, where="used.decided_on >= {row}.valid_from")),),
        sentence=NEW_LAW,
    ),
    Fixed(
        "subsidies_moneyfigure",
        ("code", "valid_from", "value"),
        (
            When(_LATER.format(table="subsidies_moneystep", where="used.decided_on >= {row}.valid_from")),
            When(_LATER.format(table="subsidies_aidentry", where="used.entered_on >= {row}.valid_from")),
        ),
        sentence=NEW_LAW,
    ),
    Fixed(
        "subsidies_referencerate",
        ("valid_from", "base", "margin"),
        (When(_LATER.format(table="subsidies_loanagreement", where="used.signed_on >= {row}.valid_from")),),
        sentence=NEW_LAW,
    ),
    Fixed(
        "subsidies_retentionperiod",
        ("outcome", "valid_from", "years", "counts_from", "source", "is_confirmed"),
        (When("{row}.is_confirmed"),),
        sentence=CONFIRMED,
    ),
    Fixed(
        "subsidies_extrafreeday",
        ("day",),
        (
            When(
                _LATER.format(
                    table=APPLICATION, where="used.received_on <= {row}.day AND used.decided_on >= {row}.day"
                )
            ),
        ),
        sentence=NEW_LAW,
    ),
)

# What was recorded as paid and is put right since stands otherwise from then on (models.reversal).
_REVERSED = (
    "EXISTS (SELECT 1 FROM subsidies_reversal AS undone"
    " WHERE undone.order_id = {row}.id AND undone.recorded_at >= {row}.closed_at)"
)

CASES = (
    Fixed(
        APPLICATION,
        (
            *("scheme_id", "version_id", "ceiling_id", "part", "applicant_id", "received_at", "received_on"),
            *("complete_on", "as_it_is_on", "phase", "municipality_id", "channel", "reference", "is_example"),
            "created_at",
        ),
        (By(DECISION, "application_id", where=_WORKS),),
        sentence=CASE_STAYS,
    ),
    Fixed(
        APPLICATION,
        (
            *("requested_amount", "title", "dwellings"),
            *("total_costs", "revenues", "own_contribution", "declared_aid"),
        ),
        (By(DECISION, "application_id", where=_RESTS),),
        name="facts",
        deletes=False,
        sentence=CASE_STAYS,
    ),
    Fixed(APPLICATION, ("case_number",), (ALWAYS,), name="number", sentence=CASE_STAYS),
    _given("subsidies_planneddwellings", "segment", "form", "count", where=_RESTS),
    _given("subsidies_cofinancer", "name", "amount", "is_confirmed", where=_RESTS),
    _given("subsidies_application_projects", "project_id"),
    # append-only, so only a later row could say something else
    _given("subsidies_applicantdetails", deletes=False),
    *_history(
        PROPOSAL,
        (
            *("application_id", "kind", "amount", "reason", "division", "obligations", "deviations"),
            *("proposed_by_id", "proposed_at"),
        ),
        ("state", "closing_remark", "closed_at", "closed_by_id"),
        "{row}.state <> 'open'",
    ),
    Fixed(
        "subsidies_proposal_grounds",
        ("proposal_id", "refusalground_id"),
        (By(PROPOSAL, "id", own="proposal_id", where="used.state <> 'open'"),),
        inserts=True,
        sentence=CLOSED,
    ),
    Fixed(
        "subsidies_proposal_not_met",
        ("proposal_id", "obligationcheck_id"),
        (By(PROPOSAL, "id", own="proposal_id", where="used.state <> 'open'"),),
        inserts=True,
        sentence=CLOSED,
    ),
    Fixed("subsidies_obligation", ("decision_id", "text", "article", "due_on"), (ALWAYS,), sentence=CLOSED),
    Fixed(
        "subsidies_paymentorder",
        (
            *("application_id", "debt_id", "amount", "iban", "holder", "account_reason", "ahead_reason"),
            *("proposed_by_id", "proposed_at"),
        ),
        (ALWAYS,),
        sentence=CLOSED,
    ),
    Fixed(
        "subsidies_paymentorder",
        ("run_id",),
        (When("{row}.run_id IS NOT NULL"),),
        name="run",
        sentence=CLOSED,
    ),
    Fixed(
        "subsidies_paymentorder",
        ("released_by_id", "released_at"),
        (When("{row}.released_at IS NOT NULL"),),
        name="released",
        sentence=CLOSED,
    ),
    Fixed(
        "subsidies_paymentorder",
        ("state", "closed_by_id", "closed_at", "closing_remark"),
        (When(f"{{row}}.closed_at IS NOT NULL AND NOT {_REVERSED}"),),
        name="closed",
        sentence=CLOSED,
    ),
    *_history(
        "subsidies_moneystep",
        (
            *("application_id", "kind", "amount", "stood", "cost", "reason", "weighing", "basis"),
            *("deviations", "is_without_interest"),
            *("set_off_with_id", "charge_id", "ended_because", "replaces_id", "costs_of_id", "asked_on"),
            *("proposed_by_id", "proposed_at"),
        ),
        ("decided_on", "until", "mandate_id", "closed_by_id", "closed_at", "closing_remark"),
        "{row}.closed_at IS NOT NULL",
    ),
    Fixed(
        "subsidies_moneystep",
        ("ended_on",),
        (When("{row}.ended_on IS NOT NULL"),),
        name="ended",
        sentence=CLOSED,
    ),
    Fixed(  # how it stands once it was closed is held by a guard of its own: an objection can revoke it
        "subsidies_moneystep",
        ("on_objection_id",),
        (When("{row}.on_objection_id IS NOT NULL"),),
        name="ruled",
        sentence=CLOSED,
    ),
    *_history(
        "subsidies_advice",
        ("application_id", "adviser", "question", "asked_on", "due_on"),
        ("received_on", "answer", "reported_on"),
        "{row}.received_on IS NOT NULL",
    ),
    # its list is frozen from the start; one that was not drawn may be dropped
    Fixed(
        "subsidies_draw",
        ("ceiling_id", "day", "cases", "prepared_by_id", "prepared_at"),
        (ALWAYS,),
        deletes=False,
        sentence=CLOSED,
    ),
    Fixed(
        "subsidies_draw",
        ("seed", "witness_id", "drawn_at"),
        (When("{row}.drawn_at IS NOT NULL"),),
        name="closed",
        sentence=CLOSED,
    ),
    *_history(
        "subsidies_hearing",
        ("application_id", "invited_on", "due_on", "intention"),
        ("received_on", "view", "document_id"),
        "{row}.received_on IS NOT NULL",
    ),
    Fixed("subsidies_hearing_not_met", ("hearing_id", "obligationcheck_id"), (ALWAYS,), sentence=CLOSED),
    *_history(
        "subsidies_completionrequest",
        ("application_id", "requested_on", "due_on", "missing", "actor_id"),
        ("completed_on", "partly_received_on", "remark", "still_missing"),
        "{row}.completed_on IS NOT NULL",
    ),
    *_history(
        "subsidies_suspension",
        ("application_id", "kind", "starts_on", "reason", "ends_with", "expected_by", "document_id", "actor_id"),
        ("ends_on",),
        "{row}.ends_on IS NOT NULL",
        may_come_forward=("ends_on",),  # whoever was late can be ready before the day that was expected
    ),
)

FIXED = (*REFERENCE, *CASES)
