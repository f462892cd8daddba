"""Every form of every template carries a key, and the version of what it acts on where its view asks for one."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template
from django.urls import URLPattern, get_resolver, reverse

from drenthe.idempotency.requests import is_ours
from drenthe.lib.screens.acts_on import CHECKED, NEW, OWN, declared
from tests.factories import make_user
from tests.web import hidden, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TEMPLATES = Path(__file__).parent.parent / "templates"
FORM = re.compile(r"<form\b(?:(?!</form>).)*</form>", re.DOTALL)
POSTS = re.compile(r'method="post"')
ACTION = re.compile(r"""action="{% url ["']([\w:-]+)["']""")
ACCOUNT = [path for folder in ("account", "mfa") for path in (TEMPLATES / folder).rglob("*.html")]
# Forms that act on nothing that somebody else changes, each with why.
WITHOUT_A_VERSION = {
    **{str(path.relative_to(TEMPLATES)): OWN for path in ACCOUNT if POSTS.search(path.read_text())},
    "site/language_choice.html": OWN,
    "site/user_menu.html": OWN,
    "projects/week.html": OWN,
    "projects/saved_views.html": OWN,
    "subsidies/work/preferences.html": OWN,
    "background/mail.html": CHECKED,
    "confirmations/emergency.html": NEW,
    "confirmations/admin/user.html": f"{NEW} (a mail)",
    "exports/buttons.html": NEW,
    "monitoring/manage/cbs.html": NEW,
    "monitoring/manage/tables.html": CHECKED,
    "monitoring/manage/cbs_job.html": f"{NEW}, or {CHECKED}",
    "monitoring/manage/cbs_seen.html": CHECKED,
    "exports/list.html": f"{NEW}, or {CHECKED}",
    "exports/actions.html": CHECKED,
    "exports/run.html": NEW,
    "alerts/list.html": OWN,
    "exports/columns.html": OWN,
    "monitoring/manage/hand.html": NEW,
    "monitoring/manage/load.html": NEW,
    "monitoring/manage/plans.html": NEW,
    "monitoring/supervision.html": NEW,
    **dict.fromkeys([f"monitoring/report/{page}.html" for page in ("list", "freeze", "erratum")], NEW),
    "components/uploads.html": NEW,
    "projects/log_form.html": f"{NEW}; a line has a key of its own",
    "subsidies/application.html": f"{NEW} (an export)",
    "subsidies/application_new.html": NEW,
    "subsidies/book_year.html": f"{CHECKED}; and {NEW} (an export)",
    "subsidies/budget.html": f"{NEW} (an export)",
    "subsidies/case/costs.html": f"{NEW} (an export)",
    "subsidies/case/documents_form.html": NEW,
    "subsidies/case/handler.html": "taking a case names whom it replaces",
    "subsidies/case/letters.html": CHECKED,
    "subsidies/case/redacted.html": f"{NEW} (an export)",
    "subsidies/legality.html": f"{NEW} (an export)",
    "subsidies/personal_data_report.html": f"{NEW} (an export)",
    "subsidies/retention.html": f"{NEW} (an export)",
    "subsidies/forecast.html": f"{NEW} (an export)",
    "subsidies/turnaround.html": f"{NEW} (an export)",
    "subsidies/loans.html": f"{NEW} (an export)",
    "subsidies/objections.html": f"{NEW} (an export)",
    "subsidies/to_pay.html": f"{NEW} (an export)",
    "subsidies/to_receive.html": f"{NEW} (an export)",
    "subsidies/letters_many.html": NEW,
    "subsidies/letters_sent.html": CHECKED,
    "subsidies/payment_run.html": f"{CHECKED}; and {NEW} (an export)",
    "subsidies/payment_runs.html": CHECKED,
    "subsidies/scenarios/list.html": NEW,
    "subsidies/scenarios/scenario.html": f"{NEW} (an export)",
    "subsidies/state_aid.html": f"{NEW} (an export)",
    "subsidies/state_money/file.html": f"{NEW} (an export)",
    "subsidies/irregularities/entry.html": CHECKED,
    "subsidies/applicants/joining.html": CHECKED,
    **{f"subsidies/irregularities/{page}.html": NEW for page in ("new", "extra_check")},
    "subsidies/undertaking.html": f"{NEW} (an export)",
    "subsidies/sample.html": f"{NEW} (an export)",
    "subsidies/samples.html": NEW,
    "subsidies/signing.html": "shows what it would do; the next form signs",
    "subsidies/work/note_form.html": NEW,
    "subsidies/work/take_over.html": "names whom it replaces",
    "subsidies/work/table.html": "asks first when somebody else has the case",
    "usersessions/usersession_list.html": OWN,
    "idempotency/sent_before.html": "sends the versions along that were sent to it",
}


def forms():
    for path in sorted(TEMPLATES.rglob("*.html")):
        for form in FORM.findall(path.read_text()):
            if POSTS.search(form):
                yield path.relative_to(TEMPLATES).as_posix(), form


def views_of_forms():
    """Every address of ours, by its name, with what its view says that it acts on."""
    patterns = dict(named_patterns(get_resolver()))
    return {name: found for name, pattern in patterns.items() if (found := declared(pattern.callback)) is not None}


def named_patterns(resolver, namespace=""):
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name}", pattern
        elif pattern.namespace != "admin":
            yield from named_patterns(pattern, f"{pattern.namespace}:" if pattern.namespace else namespace)


def test_every_form_carries_a_key_and_the_version_of_what_it_acts_on():
    every = list(forms())
    keyless = [name for name, form in every if "{% csrf_token %}" not in form]
    versionless = {name for name, form in every if "{% seen " not in form}

    assert len(every) >= 55
    assert keyless == []
    assert versionless == set(WITHOUT_A_VERSION)


def test_form_carries_a_version_when_its_view_asks_for_one_and_only_then():
    views = views_of_forms()
    targets = [(name, action[1], "{% seen " in form) for name, form in forms() if (action := ACTION.search(form))]
    ours = [(name, target, carries) for name, target, carries in targets if target in views]
    patterns = dict(named_patterns(get_resolver()))

    assert len(ours) >= 25
    assert [
        t for _name, t, _carries in targets if t in patterns and t not in views and is_ours(patterns[t].callback)
    ] == []
    assert [one for one in ours if one[2] != bool(views[one[1]].finders)] == []


def test_csrf_token_brings_a_key_in_every_template_also_of_others():
    page = get_template("admin/delete_confirmation.html").template.source

    assert "{% csrf_token %}" in page
    assert hidden(signed_in(user=make_user(is_superuser=True, is_staff=True)).get(reverse("admin:index")), "_key")
