"""Every page at a desk and as narrow as a phone: nothing complains, everybody can use it, nothing sticks out."""

import pytest

from drenthe.accounts.roles import Role
from monitoring.enums import Theme
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Scheme
from subsidies.services.ceilings import scenarios
from tests import costing, lending, sampling, settling
from tests.browser.people import faults_at_every_size, sign_in
from tests.cases import make_case
from tests.exports.exporting import make_run
from tests.factories import (
    give_mandate,
    judged,
    make_application,
    make_award,
    make_obligation,
    make_proposal,
    make_user,
    yesterday,
)
from tests.paying import ordered
from tests.subsidies.rows import bank_file, payment_run

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.one_database]
SIZES = {"desk": {"width": 1280, "height": 900}, "phone": {"width": 360, "height": 740, "is_mobile": True}}
PUBLIC = ["/", "/account/login/", "/account/signup/", "/account/password/reset/"]
MONITOR = [
    "/monitor/",
    *(f"/monitor/{theme.replace('_', '-')}/" for theme in Theme.values),
    "/monitor/targets/",
    "/monitor/demand/",
    "/monitor/tables/affordability/?year=2024&place=noord&place=drenthe",
]
EVERYBODY = [
    "/budget/",
    "/budget/?as_of=2024-12-31",
    "/schemes/",
    "/schemes/collectief/",
    "/figures/2024/",
    "/exports/",
    "/account/password/change/",
    "/account/2fa/",
]
CASES = ["/applications/", "/applications/?status=awarded&ordering=-requested", "/applications/?q=nobody"]
ROLES = [Role.CASE_OFFICER, Role.DECISION_MAKER, Role.FINANCE, Role.STATISTICS_OFFICER]
EXPORT_STATES = ["queued", "running", "done", "failed", "cancelled", "expired"]


def what_if(user):
    """The pages of what-if, with two scenarios over the bottleneck fund."""
    scheme = Scheme.objects.get(code="knelpuntenpot")
    first, second = (scenarios.create_scenario(scheme, name=name, actor=user).pk for name in ("Zuinig", "Ruim"))
    compare = f"/scenarios/compare/?scenario={first}&scenario={second}"
    return ["/scenarios/", f"/scenarios/{first}/", "/scenarios/compare/", compare]


def payments():
    """The pages of payments: one that was proposed, one that was released, and one that is in a run."""
    proposed, released, in_run = (make_award() for _ in range(3))
    ordered(proposed, "400.00", released=False, account_reason="Bankafschrift van 3 maart 2026")
    ordered(released, "600.00")
    run = payment_run()
    ordered(in_run, "1000.00", run=run)
    acts = (proposed, "release-payment"), (proposed, "return-payment"), (released, "pay")
    return [f"{case.get_absolute_url()}{act}/" for case, act in acts] + [
        run.get_absolute_url(),
        f"/payments/bank/{bank_file().pk}/",
    ]


def settlements():
    """The pages of settlements: one whose amount is to be checked, and one after which something is to be repaid."""
    checked, overpaid = make_case(Status.AWARDED), settling.overpaid(make_case(Status.SETTLED))
    settling.propose(checked)
    return [f"{checked.get_absolute_url()}agree-settlement/", f"{overpaid.get_absolute_url()}repay/"]


def loans():
    """The pages of loans: the list, one that is repaid, and one of which the rest can be let go."""
    running, part = lending.running(), lending.make_loan()
    lending.sign(part)
    lending.draw(part, "10000.00")
    acts = (running, "repay-loan"), (part, "end-drawing")
    return ["/loans/", running.get_absolute_url(), *(f"{case.get_absolute_url()}{act}/" for case, act in acts)]


def samples():
    """The pages of samples: the list, one that waits for a second person, and one that was drawn and is checked."""
    waiting, drawn = make_award(), make_award()
    draw = sampling.drawn(drawn).draw
    sampling.check(drawn)
    return ["/samples/", sampling.prepared(waiting).get_absolute_url(), draw.get_absolute_url()]


def costs():
    """The pages of a budget in lines: entered, approved, accounted for, and the check of an award that was drawn."""
    case, award = make_case(Status.ASSESSMENT), make_award()
    costing.entered(case)
    costing.on_award(award, "400.00", "500.00")
    settling.request(award)
    sampling.drawn(award)
    on_case = (f"{case.get_absolute_url()}{slug}" for slug in ("", "enter-costs/", "approve-costs/"))
    return [*on_case, *(f"{award.get_absolute_url()}{slug}" for slug in ("", "account-costs/", "check-sample/"))]


def pages(role, user):
    """The pages that this role may open."""
    awarded = Application.objects.filter(status="awarded").first().get_absolute_url()
    pending = Application.objects.filter(status="received").first()
    judged(pending, "no", make_user())
    waiting = make_proposal(pending).application.get_absolute_url()
    made = {status: make_case(status).get_absolute_url() for status in Status}
    new, busy, short = made[Status.RECEIVED], made[Status.ASSESSMENT], made[Status.INCOMPLETE]
    obliged = make_obligation(due_on=yesterday()).decision.application
    Application.objects.filter(pk=obliged.pk).update(handler=user)
    acts = {
        Role.CASE_OFFICER: [
            obliged.get_absolute_url(),
            f"{obliged.get_absolute_url()}check-obligation/",
            *("/payments/", "/payments/to-receive/", f"{obliged.get_absolute_url()}propose-payment/"),
            *(f"{made[Status.AWARDED]}{slug}/" for slug in ("receive-settlement", "propose-settlement")),
            f"{made[Status.SETTLED]}propose-change/",
            *(f"{lending.make_loan().get_absolute_url()}{slug}" for slug in ("", "sign-loan/")),
            *costs(),
            "/my-work/",
            "/my-work/preferences/",
            "/applications/new/",
            *made.values(),
            *(f"{new}{slug}/" for slug in ("start-assessment", "request-completion", "default-notice")),
            *(f"{busy}{slug}/" for slug in ("propose", "extend", "suspend", "ask-advice", "invite-view", "withdraw")),
            *(f"{busy}{slug}/" for slug in ("receive-advice", "receive-view", "documents")),
            f"{make_application().get_absolute_url()}letters/acknowledgement/",
            f"{short}receive-completion/",
            f"{made[Status.AWARDED]}letters/award/",
            *("/letters/", "/letters/new/"),
        ],
        Role.DECISION_MAKER: ["/my-work/", "/decisions/", f"{waiting}decide/", f"{waiting}send-back/"],
        Role.FINANCE: [
            "/payments/",
            "/payments/runs/",
            "/payments/bank/",
            *payments(),
            *settlements(),
            *samples(),
            *loans(),
            "/queue/",
            *what_if(user),
        ],
        Role.STATISTICS_OFFICER: [*MONITOR, "/monitor/supervision/"],
    }
    runs = [make_run(state, requested_by=user) for state in EXPORT_STATES] if role == Role.FINANCE else []
    cases = [] if role == Role.STATISTICS_OFFICER else [*CASES, awarded, waiting]
    everybody = [] if role in {Role.CASE_OFFICER, Role.DECISION_MAKER} else EVERYBODY
    return [*everybody, *cases, *acts.get(role, []), *(run.get_absolute_url() for run in runs)]


@pytest.mark.usefixtures("data_2024")
def test_public_pages_are_in_order(page, axe):
    assert faults_at_every_size(page, [*PUBLIC, *MONITOR], axe) == []


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.value)
@pytest.mark.usefixtures("data_2024", "files")
def test_pages_of_this_role_are_in_order(page, axe, role):
    user = make_user(role)
    if role == Role.DECISION_MAKER:
        give_mandate(user)  # without one the page to decide does not open
    sign_in(page, user)

    assert faults_at_every_size(page, pages(role, user), axe) == []


@pytest.mark.parametrize(
    "path", ["/nowhere/", "/applications/new/", "/applications/?amount_from=abc", "/budget/?as_of=31-02-2024"]
)
@pytest.mark.usefixtures("data_2024")
def test_page_that_says_no_is_in_order_too(page, axe, console_errors, path):
    sign_in(page, make_user(Role.READER))

    assert faults_at_every_size(page, [path], axe) == []
    assert all("Failed to load resource" in said for said in console_errors)
    console_errors.clear()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.usefixtures("data_2024")
def test_effect_of_signatures_is_shown_in_order(open_page, axe, size):
    user = make_user(Role.DECISION_MAKER)
    give_mandate(user)
    for _ in range(2):
        make_case(Status.PROPOSED)
    page = sign_in(open_page(**SIZES[size]), user)
    page.goto("/decisions/")

    for box in page.locator("main [name=proposals]").all():
        box.check()
    page.click("main form button[type=submit]")
    page.wait_for_selector("main button[name=sign]")

    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.usefixtures("data_2024")
def test_form_that_comes_back_says_where_it_is_wrong(open_page, axe, console_errors, size):
    page = sign_in(open_page(**SIZES[size]), make_user(Role.CASE_OFFICER))
    page.goto(make_case(Status.ASSESSMENT).get_absolute_url() + "propose/")

    page.fill("[name=amount]", "12,345")
    page.click("main form.form button[type=submit]")
    page.wait_for_selector("[role=alert]")

    assert axe(page) == []
    assert page.locator("[name=amount]").get_attribute("aria-invalid") == "true"
    assert page.locator("[name=amount]").input_value() == "12,345"
    assert all("400" in said for said in console_errors)
    console_errors.clear()
