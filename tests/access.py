"""Who may open what, as tables: every address of the site stands in one. tests/test_access.py tries them."""

from typing import Any

from drenthe.accounts.roles import Role
from subsidies.views.act_list import ACTS
from tests.access_named import NAMED, WATCHES
from tests.monitoring.addresses import CBS_JOB, PLAN_FILE
from tests.monitoring.report_rows import APPROVED, SEEN, WRITTEN

EVERYBODY = set(Role)
ALL = EVERYBODY - {Role.ACCELERATION_TABLE, Role.PROCESS_GUIDE}  # who works with cases or figures
ASKS = ALL | {Role.ACCELERATION_TABLE}  # who may ask for exports of something
CASES = ALL - {Role.STATISTICS_OFFICER}
DOSSIERS = CASES - {Role.READER}
ACCOUNTS = DOSSIERS - {Role.ADVISER, Role.TEAM_LEAD}  # who handles, decides, pays or examines
STATISTICS = {Role.STATISTICS_OFFICER}
OFFICER, DECIDER = {Role.CASE_OFFICER}, {Role.DECISION_MAKER}
WRITERS = OFFICER | {Role.LEGAL_OFFICER}  # who write letters; the legal officer handles objections as well
TEAM = OFFICER | DECIDER | {Role.FINANCE, Role.ADVISER, Role.TEAM_LEAD}
REGISTERS = EVERYBODY - {Role.PROCESS_GUIDE}  # guides, meetings, the agenda, flex housing, bottlenecks
ADVISERS = {Role.ADVISER, Role.TEAM_LEAD}  # an adviser the own projects
KEEPERS = ADVISERS | {Role.FUNCTIONAL_ADMIN}  # who keep guides, meetings and the agenda
REGISTER_LISTS = ("guide-list", "meeting-list", "advice-list", "action-list", "flex", "bottleneck-list")
REGISTER_PAGES = (*REGISTER_LISTS, "preconditions", "guide", "meeting")
REGISTER_FORMS = ("guide-new", "guide-edit", "guide-state", "meeting-new", "meeting-edit")
REGISTER_EXPORTS = ("guides", "meetings", "advices", "actions", "flex", "bottlenecks")
SEES_PROJECTS = EVERYBODY
WRITES_PROJECTS = ADVISERS
LOGS_PROJECTS = ADVISERS | {Role.PROCESS_GUIDE}
PROJECT_PAGES = ("project-list", "project", "board", "calendar", "map", "week")
PROJECT_ACTS = (
    *("follow", "move", "edit", "programme", "flex-plan", "contact-add", "contact-remove", "board-move"),
    *("bottleneck-add", "bottleneck-plan", "bottleneck-solve", "escalation-close"),
)
RESULTS = ("results-now", "results", "results-file")
SUPERVISION = DECIDER | {Role.STATISTICS_OFFICER, Role.FUNCTIONAL_ADMIN, Role.AUDITOR, Role.TEAM_LEAD}
BY_PERMISSION = {
    "subsidies.handle_application": OFFICER,
    "subsidies.propose_application": OFFICER,
    "subsidies.object_application": OFFICER | {Role.LEGAL_OFFICER},
    "subsidies.withdraw_application": OFFICER,
    "subsidies.decide_application": DECIDER,
    "subsidies.pay_application": {Role.FINANCE},
}
DRAWS_SAMPLES = DECIDER | {Role.FINANCE}
LAWYER, AUDITS, KEEPS = {Role.LEGAL_OFFICER}, {Role.AUDITOR}, {Role.FUNCTIONAL_ADMIN, Role.LEGAL_OFFICER}
LEGALITY = {Role.AUDITOR, Role.LEGAL_OFFICER, Role.FINANCE}


def _roles_of(act):
    return set().union(*(BY_PERMISSION[right] for right in act.named.rights))


ALERTED = OFFICER | DECIDER | WATCHES | ADVISERS | STATISTICS  # who can act on something that asks for it
READS_TRAIL = {Role.AUDITOR, Role.FUNCTIONAL_ADMIN}
LOGIN = "/account/login/"

# Addresses that need no sign-in, with what a stranger gets there.
PUBLIC = {
    "home": 200,
    "health": 503,  # no worker in the tests
    "health-live": 200,
    "health-ready": 503,
    "metrics": 404,  # no token is set
    "set_language": 302,
    "openapi": 200,
    "account_login": 200,
    "account_signup": 200,  # says that nobody can register
    "account_inactive": 200,
    "account_reset_password": 200,
    "account_reset_password_done": 200,
    "account_reset_password_from_key": 200,
    "account_reset_password_from_key_done": 200,
    "account_email_verification_sent": 200,
    "account_confirm_email": 200,
    "account_confirm_login_code": 302,
    "mfa_authenticate": 302,
    "mfa_login_webauthn": 302,
    "socialaccount_login_cancelled": 200,
    "socialaccount_signup": 302,
    "openid_connect_login": 404,  # no identity provider in the tests
    "openid_connect_callback": 404,
    "admin:login": 302,
    "monitoring:monitor": 200,
    "monitoring:theme": 200,
    "monitoring:targets": 200,
    "monitoring:pace-picture": 404,
    "monitoring:demand": 200,
    "monitoring:table": 404,  # no table of this name is released
    "monitoring:table-file": 404,
    "monitoring:table-picture": 404,
    "subsidies:scheme-list": 302,  # who sees no schemes goes on to the public page
    "subsidies:scheme": 302,
    "subsidies:public-schemes": 200,
    "subsidies:public-scheme": 404,  # no scheme of this code
    "subsidies:public-register": 200,
    "subsidies:public-register-columns": 200,
    "subsidies:public-register-file": 200,
    **{f"public-{name}": 200 for name in ("accessibility", "privacy", "contact", "open-data")},
    "robots": 200,
    "sitemap": 200,
    "monitoring:report-public-list": 200,
    "monitoring:report-public": 404,  # no report was published
    "monitoring:report-public-file": 404,
    "subsidies:work-feed": 404,  # a calendar program cannot sign in: the key is the secret, and this one is wrong
}
# Public addresses that are one person's all the same, the forms of the sign-in; and one that tells how it is now.
NOT_FOR_CACHES = {
    "health",
    "health-live",
    "health-ready",
    *(name for name in PUBLIC if name.startswith(("account_", "mfa_", "socialaccount_", "openid_"))),
}
# Addresses for everybody who signed in: their own account, and the description of the API.
SIGNED_IN = {
    "account_logout",
    "account_reauthenticate",
    "account_email",
    "account_confirmed",
    "account_factor_needed",
    "account_change_password",
    "account_set_password",
    "mfa_index",
    "mfa_reauthenticate",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
    "mfa_list_webauthn",
    "mfa_add_webauthn",
    "mfa_edit_webauthn",
    "mfa_remove_webauthn",
    "mfa_reauthenticate_webauthn",
    "usersessions_list",
    "search",  # finds nothing for who may see nothing
    "socialaccount_connections",
    "socialaccount_login_error",
    "account/social/login/cancelled/",
    "account/social/login/error/",
    "account/social/signup/",
    "account/social/connections/",
    "api/v1/docs",
}
# What those get who have nothing there: no second factor, no sign-in elsewhere that failed.
EMPTY_HANDED = {
    "mfa_deactivate_totp": 404,
    "mfa_view_recovery_codes": 404,
    "mfa_edit_webauthn": 404,
    "mfa_remove_webauthn": 404,
    "mfa_download_recovery_codes": 404,
    "socialaccount_login_error": 401,
}
# name: [(what the address is filled in with, who may GET, who may POST)]
ROLES: dict[str, list[tuple[dict[str, Any], set[Role], set[Role]]]] = {
    "subsidies:budget": [({}, ALL, ALL)],
    **{f"subsidies:{name}": [({}, ALL, ALL)] for name in ("book-years", "book-year")},
    **{f"subsidies:book-year-{act}": [({}, {Role.FINANCE}, {Role.FINANCE})] for act in ("propose", "answer")},
    "subsidies:application-list": [({}, CASES, CASES)],
    "subsidies:application-new": [({}, {Role.CASE_OFFICER}, {Role.CASE_OFFICER})],
    "subsidies:application": [({}, CASES, CASES)],
    **{
        f"subsidies:import-{name}": [({}, OFFICER, OFFICER)]
        for name in ("template", "list", "columns", "store", "discard", "undo", "decider")
    },
    **{f"subsidies:import-{name}": [({}, OFFICER | DECIDER, OFFICER | DECIDER)] for name in ("result", "try")},
    "subsidies:import-confirm": [({}, DECIDER, DECIDER)],
    "subsidies:act": [({"act": act.slug}, *[_roles_of(act)] * 2) for act in ACTS.values()],
    "subsidies:judge": [({}, OFFICER, OFFICER)],
    "subsidies:assign": [({}, OFFICER, OFFICER)],
    "subsidies:take": [({}, OFFICER, OFFICER)],
    "subsidies:release": [({}, OFFICER, OFFICER)],
    "subsidies:suspension-end": [({}, OFFICER, OFFICER)],
    "subsidies:note-add": [({}, TEAM, TEAM)],
    "subsidies:documents-add": [({}, OFFICER, OFFICER)],
    "subsidies:document-file": [({}, ACCOUNTS, ACCOUNTS)],
    "subsidies:document": [({}, DOSSIERS, DOSSIERS)],
    "subsidies:document-act": [({"act": act}, OFFICER, OFFICER) for act in ("classify", "move", "retire", "restore")],
    "subsidies:letter": [({"kind": kind}, WRITERS, WRITERS) for kind in ("acknowledgement", "award")],
    "subsidies:letter-file": [({}, ACCOUNTS, ACCOUNTS)],
    "subsidies:letter-pdf": [({}, ACCOUNTS, ACCOUNTS)],
    "subsidies:letters-sent": [({}, WRITERS, WRITERS)],
    "subsidies:letters-many": [({}, WRITERS, WRITERS)],
    "subsidies:letter-job-new": [({}, WRITERS, WRITERS)],
    **{
        f"subsidies:letter-job{part}": [({}, WRITERS, WRITERS)]
        for part in ("", "-progress", "-file", "-cancel", "-retry")
    },
    "subsidies:work": [({}, OFFICER | DECIDER | WATCHES, OFFICER | DECIDER | WATCHES)],
    "subsidies:work-tab": [
        ({"tab": "mine"}, OFFICER, OFFICER),
        ({"tab": "unassigned"}, OFFICER, OFFICER),
        ({"tab": "decide"}, DECIDER, DECIDER),
        ({"tab": "team"}, OFFICER | DECIDER, OFFICER | DECIDER),
        ({"tab": "state"}, WATCHES, WATCHES),
        ({"tab": "nonsense"}, set(), set()),
    ],
    **{f"subsidies:{name}": [({}, CASES, CASES)] for name in ("work-preferences", "work-feed-key", "turnaround")},
    "subsidies:legality": [({}, LEGALITY, LEGALITY)],
    "subsidies:personal-data": [({}, LAWYER, LAWYER)],
    **{f"subsidies:retention{of}": [({}, KEEPS | AUDITS, KEEPS | AUDITS)] for of in ("", "-case")},
    "subsidies:retention-act": [({"act": act}, KEEPS, KEEPS) for act in ("keep", "let-go")],
    "subsidies:bank-files": [({}, {Role.FINANCE}, {Role.FINANCE})],
    **{
        f"subsidies:bank-file{name}": [({}, {Role.FINANCE}, {Role.FINANCE})]
        for name in ("", "-try", "-confirm", "-discard")
    },
    **{f"subsidies:payment-run{of}": [({}, {Role.FINANCE}, {Role.FINANCE})] for of in ("s", "")},
    "subsidies:payment-run-file": [({"kind": kind}, {Role.FINANCE}, ALL) for kind in ("xml", "csv")],
    "subsidies:objection-list": [({}, OFFICER | DECIDER | LEGALITY, OFFICER | DECIDER | LEGALITY)],
    **{f"subsidies:{name}": [({}, *[OFFICER | {Role.FINANCE}] * 2)] for name in ("forecast", "to-receive")},
    "subsidies:state-aid": [({}, OFFICER, OFFICER)],
    "subsidies:undertaking": [({}, OFFICER, OFFICER)],
    **NAMED,
    "subsidies:loans": [({}, ACCOUNTS, ACCOUNTS)],
    "subsidies:samples": [({}, DOSSIERS, DRAWS_SAMPLES)],
    "subsidies:sample": [({}, DOSSIERS, DOSSIERS)],
    "subsidies:sample-draw": [({}, DRAWS_SAMPLES, DRAWS_SAMPLES)],
    "subsidies:to-pay": [({}, OFFICER | {Role.FINANCE}, OFFICER | {Role.FINANCE})],
    "subsidies:mandate-list": [({}, DOSSIERS, DOSSIERS)],
    "subsidies:signing": [({}, DECIDER, DECIDER)],
    "subsidies:queue-list": [({}, CASES, CASES)],
    "subsidies:queue": [({}, CASES, CASES)],
    "subsidies:draw-prepare": [({}, OFFICER | DECIDER, OFFICER | DECIDER)],
    "subsidies:draw-act": [({"act": act}, OFFICER | DECIDER, OFFICER | DECIDER) for act in ("draw", "drop")],
    "subsidies:scenario-list": [({}, TEAM, TEAM)],
    "subsidies:scenario-compare": [({}, TEAM, TEAM)],
    "subsidies:scenario": [({}, TEAM, TEAM)],
    "subsidies:scenario-suppose": [({}, TEAM, TEAM)],
    "subsidies:scenario-act": [({"act": act}, TEAM, TEAM) for act in ("share", "keep", "copy", "delete")],
    **{f"projects:{page}": [({}, SEES_PROJECTS, SEES_PROJECTS)] for page in PROJECT_PAGES},
    **{f"projects:{act}": [({}, WRITES_PROJECTS, WRITES_PROJECTS)] for act in PROJECT_ACTS},
    "projects:project-new": [({}, ADVISERS, ADVISERS)],
    "projects:log": [({}, LOGS_PROJECTS, LOGS_PROJECTS)],
    "projects:line-edit": [({}, LOGS_PROJECTS, LOGS_PROJECTS)],
    "projects:line-file": [({}, SEES_PROJECTS, SEES_PROJECTS)],
    "projects:week-mail": [({}, SEES_PROJECTS, SEES_PROJECTS)],
    "projects:view-save": [({}, SEES_PROJECTS, SEES_PROJECTS)],
    "projects:view-remove": [({}, SEES_PROJECTS, SEES_PROJECTS)],
    "projects:bottleneck-escalate": [({}, *[ADVISERS | {Role.ACCELERATION_TABLE}] * 2)],
    **{f"projects:{name}": [({}, REGISTERS, REGISTERS)] for name in REGISTER_PAGES},
    **{f"projects:{name}": [({}, KEEPERS, KEEPERS)] for name in REGISTER_FORMS},
    **{f"projects:{name}": [({}, REGISTERS, KEEPERS)] for name in ("advice", "action")},
    **{f"projects:{name}": [({}, ADVISERS, ADVISERS)] for name in ("guide-assign", "assignment-edit")},
    "monitoring:municipality-list": [({}, *[EVERYBODY - {Role.PROCESS_GUIDE}] * 2)],
    "monitoring:municipality": [({"code": "GM0106"}, *[EVERYBODY - {Role.PROCESS_GUIDE}] * 2)],
    **{
        f"projects:import-{name}": [({}, ADVISERS, ADVISERS)]
        for name in ("list", "columns", "result", "store", "discard", "undo")
    },
    "monitoring:figures": [({}, ALL, ALL)],
    **{f"monitoring:{name}": [({}, ALL, ALL)] for name in ("evaluation", "evaluation-file", *RESULTS)},
    "monitoring:evaluation-rows": [({"key": "grant.asked"}, CASES, CASES), ({"key": "grant.delivered"}, ALL, ALL)],
    "monitoring:report-list": [({}, ALL, ALL)],
    "monitoring:report-start": [({}, STATISTICS, STATISTICS)],
    **{name: [({}, ALL, ALL)] for name in SEEN},
    **{name: [({}, STATISTICS, STATISTICS)] for name in WRITTEN},
    **{name: [({}, *[STATISTICS | {Role.TEAM_LEAD}] * 2)] for name in APPROVED},
    **{
        f"monitoring:figure{of}": [
            ({"key": "knelpuntenpot.ceiling"}, CASES, CASES),
            ({"key": "impulsteam.projects.ever"}, ALL, ALL),  # a guide from outside sees the own projects only
        ]
        for of in ("", "-file")
    },
    "monitoring:supervision": [({}, SUPERVISION, SUPERVISION)],
    "monitoring:supervision-step": [({}, {Role.STATISTICS_OFFICER}, {Role.STATISTICS_OFFICER})],
    "monitoring:supervision-transfer": [({}, {Role.STATISTICS_OFFICER}, {Role.STATISTICS_OFFICER})],
    **{
        f"monitoring:{name}": [({}, STATISTICS, STATISTICS)]
        for name in ("manage", "file-new", "table-load", "table-hand", "table-template", "finding-list", "finding")
    },
    **{f"monitoring:{name}": [({}, STATISTICS, STATISTICS)] for name in ("uploads-discard", "load-list", "load")},
    **{
        f"monitoring:upload{name}": [({}, STATISTICS, STATISTICS)]
        for name in ("", "-mapping", "-choose", "-year", "-groups", "-signs", "-status", "-confirm", "-discard")
    },
    **{
        f"monitoring:cbs{name}": [({}, STATISTICS, STATISTICS)]
        for name in ("", "-fetch", *(f"-job{part}" for part in CBS_JOB))
    },
    **{f"monitoring:entered{name}": [({}, STATISTICS, STATISTICS)] for name in ("", "-new", "-change")},
    **{
        f"monitoring:plan-{name}": [({}, STATISTICS, STATISTICS)]
        for name in ("load", "edition", "template", *PLAN_FILE)
    },
    "trail:trail": [({}, READS_TRAIL, READS_TRAIL)],
    "trail:trail-of": [({"table": "projects_municipality", "key": "1"}, READS_TRAIL, READS_TRAIL)],
    **{
        f"confirmations:{name}": [({}, {Role.FUNCTIONAL_ADMIN}, {Role.FUNCTIONAL_ADMIN})]
        for name in ("list", "change", "confirm", "emergency")
    },
    "background:mail": [({}, {Role.FUNCTIONAL_ADMIN}, {Role.FUNCTIONAL_ADMIN})],
    "background:mail-send-again": [({}, {Role.FUNCTIONAL_ADMIN}, {Role.FUNCTIONAL_ADMIN})],
    "alerts:alert-list": [({}, ALERTED, ALERTED)],
    **{
        f"exports:export{of}": [({}, ASKS, ASKS)]
        for of in ("", "-list", "-progress", "-file", "-cancel", "-retry", "-repeat-stop")
    },
    "exports:export-request": [
        ({"export": "applications"}, ASKS, CASES - {Role.FUNCTIONAL_ADMIN}),
        ({"export": "budget"}, ASKS, ACCOUNTS - {Role.FUNCTIONAL_ADMIN}),
        ({"export": "scenario"}, ASKS, TEAM),
        ({"export": "dossier"}, ASKS, ACCOUNTS - {Role.FUNCTIONAL_ADMIN}),
        *(({"export": export}, ASKS, ASKS - {Role.FUNCTIONAL_ADMIN}) for export in REGISTER_EXPORTS),
        ({"export": "redacted"}, ASKS, OFFICER),
        ({"export": "legality"}, ASKS, LEGALITY),
        *(({"export": key}, ASKS, LAWYER | who) for key, who in {"personal-data": set(), "retention": AUDITS}.items()),
        *(({"export": key}, ASKS, {Role.FINANCE}) for key in ("payment-run", "to-pay")),
        ({"export": "nonsense"}, ASKS, set()),
    ],
    "exports:export-columns": [
        ({"export": "applications"}, *[CASES - {Role.FUNCTIONAL_ADMIN}] * 2),
        ({"export": "receipts"}, *[ACCOUNTS - {Role.FUNCTIONAL_ADMIN}] * 2),
        ({"export": "budget"}, set(), set()),
    ],
    "exports:export-repeat": [({}, ASKS, ASKS - {Role.FUNCTIONAL_ADMIN})],
    "scheme-list": [({}, ALL, ALL)],
    "scheme-detail": [({}, ALL, ALL)],
    "ceiling-list": [({}, ALL, ALL)],
    "project-list": [({}, SEES_PROJECTS, SEES_PROJECTS)],
    "project-detail": [({}, SEES_PROJECTS, SEES_PROJECTS)],
    "project-lines": [({}, SEES_PROJECTS, SEES_PROJECTS)],
    "project-bottlenecks": [({}, SEES_PROJECTS, SEES_PROJECTS)],
    "project-log": [({}, SEES_PROJECTS, LOGS_PROJECTS)],
    "project-move": [({}, SEES_PROJECTS, WRITES_PROJECTS)],
    "meeting-list": [({}, EVERYBODY - {Role.PROCESS_GUIDE}, EVERYBODY - {Role.PROCESS_GUIDE})],
    "meeting-detail": [({}, EVERYBODY - {Role.PROCESS_GUIDE}, EVERYBODY - {Role.PROCESS_GUIDE})],
    "application-list": [({}, CASES, {Role.CASE_OFFICER})],
    "application-detail": [({}, CASES, CASES)],
    "application-ledger": [({}, ACCOUNTS, ACCOUNTS)],
    "application-letter-to-sign": [({}, DECIDER, ALL)],
    "application-events": [({}, DOSSIERS, DOSSIERS)],
    "application-state-aid": [({}, DOSSIERS, DOSSIERS)],
    "application-objections": [({}, ACCOUNTS, ACCOUNTS)],
    "application-acts": [({}, CASES, CASES)],
    "application-receipts": [({}, ACCOUNTS, ACCOUNTS)],
    "application-choices": [({}, WRITERS | DECIDER | {Role.FINANCE}, ALL)],
    **{
        f"application-{act}": [({}, ALL, OFFICER)]
        for act in (
            *("request-completion", "receive-completion", "start-assessment", "ask-advice", "receive-advice"),
            *("invite-view", "receive-view", "waive-view", "extend", "suspend", "end-suspension", "default-notice"),
            *("sent-elsewhere", "represent", "answer", "link-earlier", "forward", "judge", "score", "correct"),
            *("propose", "propose-withdrawal", "withdraw", "take-up"),
            *("release-condition", "check-obligation", "propose-payment"),
            *(
                "receive-settlement",
                "remind-settlement",
                "check-sample",
                "propose-settlement",
                "propose-money-step",
                "end-hold",
            ),
            *("propose-change", "sign-loan", "start-loan-term", "record-aid-basis", "enter-aid"),
            *("enter-costs", "approve-costs", "account-costs"),
        )
    },
    **{
        f"application-{act}": [({}, ALL, WRITERS)]
        for act in (
            *("receive-objection", "request-repair", "receive-repair", "invite-objector", "hear-objector"),
            "call-off-hearing",
            *("propose-objection", "postpone-objection", "objection-default", "close-objection", "record-appeal"),
            "change-objector",
            "withdraw-proposal",
        )
    },
    **{
        f"application-{act}": [({}, ALL, DECIDER)]
        for act in ("decide", "send-back", "fix-penalty", "take-back-decision", "decide-money-step")
    },
    "application-declare-interest": [({}, ALL, OFFICER | DECIDER)],
    **{
        f"application-{act}": [({}, ALL, {Role.FINANCE})]
        for act in (
            *("release-payment", "pay", "agree-settlement", "return-settlement", "repay", "bounce", "reverse"),
            *("repay-loan", "confirm-loan", "end-drawing", "set-off"),
        )
    },
    "application-remind": [({}, ALL, OFFICER | {Role.FINANCE})],
    "application-return-money-step": [({}, ALL, OFFICER | DECIDER)],
    "application-return-payment": [({}, ALL, OFFICER | {Role.FINANCE})],
}
SAMPLES = {
    "number": 1,
    "pk": 1,
    "year": 2024,
    "export": "budget",
    "tab": "team",
    "act": "share",
    "kind": "award",
    "key": "x",
    "slug": "permits",
    "name": "bars",
    "suffix": "csv",
    "uidb36": "1",
    "provider_id": "none",
}
