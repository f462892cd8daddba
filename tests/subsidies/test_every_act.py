"""Every act on screen has its act in the API with the same service, or a reason why not; found from the code."""

import ast
import inspect
from pathlib import Path

from subsidies import services
from subsidies.api.acts import CaseActs
from subsidies.api.viewsets import ApplicationViewSet
from subsidies.services.acts.case_acts import CASE_ACTS, HANDLE
from subsidies.services.application import corrections, intake
from subsidies.services.assessment import assessment
from subsidies.services.terms import term_acts
from subsidies.views.act_list import ACTS

# What the API has besides the forms of acts: by a page of its own, or by the case page.
ELSEWHERE = {"create": intake.receive, "judge": assessment.judge, "end_suspension": term_acts.end_suspension}
# Services that write a line in a dossier and are no act of the API, and why.
NO_ACT = {
    **dict.fromkeys(("record.record", "record.record_all"), "what writes the line itself"),
    "objection_steps.write_step": "what writes the line of each act on an objection",
    "interests.check": "part of each act that asks",
    "effects.take_effect": "comes with the letter that was sent, or with the day that it names",
    "decisions.sign": "carried out by `decide`",
    "decisions.sign_many": "`decide` for each case: a program needs no list",
    "proposals.send_back": "carried out by `send-back`",
    "money_steps.decide": "carried out by `decide-money-step`",
    "sample_draws.draw_sample": "drawn on screen, before two people",
    **dict.fromkeys(
        [f"import_undo.{name}" for name in ("undo", "take_out", "take_out_untouched")],
        "an import is tried, stored and undone on screen",
    ),
    "intake.enter": "carries out `create`",
    "corrections.effects_of": "`correct` with `preview`: it stores nothing",
    **dict.fromkeys(
        ("documents.add_version", *(f"document_acts.{name}" for name in ("classify", "move", "restore", "retire"))),
        "files come in and are put right on the screen, where a person looks at them",
    ),
    **dict.fromkeys(("letters.make", "letters.store", "letters.send"), "a person reads a letter and sends it"),
    **dict.fromkeys(("payment_orders.not_paid", "payments.pay_all"), "what the bank did with a run, on screen"),
    "lots.draw": "of many cases at once, before two people",
    "versions.apply_versions": "follows from a version of the scheme",
    **dict.fromkeys(("work.assign", "work.release", "work.take_over"), "who handles a case is arranged by colleagues"),
}

# Writes within the transaction of what calls it.
WITHIN_ANOTHER = ["letters.store"]


def api_acts():
    return {name: act for name, act in inspect.getmembers(CaseActs) if hasattr(act, "service")}


def test_every_act_on_screen_is_an_act_of_the_api_with_the_same_service():
    found = {name.replace("_", "-"): act.service for name, act in api_acts().items()}
    lacking = [slug for slug, act in ACTS.items() if slug != "correct" and found.get(slug) is not act.service]

    assert len(ACTS) >= 27
    assert set(ACTS) == set(CASE_ACTS)
    assert lacking == []
    assert ACTS["correct"].service is corrections.correct  # it can be tried first: see the view set


def test_act_of_the_api_takes_all_that_its_service_takes():
    wrong = {}
    for name, act in api_acts().items():
        service = ELSEWHERE.get(name, act.service)
        wanted = set(inspect.signature(service).parameters) - {"application", "actor"}
        if wanted != set(act.shape().fields):
            wrong[name] = wanted ^ set(act.shape().fields)

    assert wrong == {}


def test_act_of_the_api_asks_the_right_of_the_act_on_screen():
    needed = ApplicationViewSet.required_permissions
    rights = {slug: {*act.named.rights} for slug, act in ACTS.items()}
    rights |= {"judge": {HANDLE}, "end-suspension": {HANDLE}}
    given = {slug: needed[slug.replace("-", "_")] for slug in rights}

    assert {slug: {one} if isinstance(one, str) else set(one) for slug, one in given.items()} == rights


def test_act_that_binds_asks_again_who_calls():
    asks = {name.replace("_", "-") for name, act in api_acts().items() if hasattr(act, "asks_fresh_sign_in")}

    assert asks == {slug for slug, act in ACTS.items() if act.named.binds}


def writers():
    """Every public function of the services that writes a line in a dossier, itself or by another of its module."""
    for path in sorted(Path(services.__path__[0]).rglob("*.py")):
        functions = [row for row in ast.parse(path.read_text()).body if isinstance(row, ast.FunctionDef)]
        calls = {
            row.name: {ast.unparse(node.func) for node in ast.walk(row) if isinstance(node, ast.Call)}
            for row in functions
        }
        found, more = set(), {"record", "record_all"}
        while more:
            found |= more
            more = {name for name, called in calls.items() if called & found} - found
        yield from (f"{path.stem}.{name}" for name in sorted(found & set(calls)) if not name.startswith("_"))


def test_every_line_of_a_dossier_is_written_by_an_act_of_the_api_or_has_a_reason():
    by_api = [*(act.service for act in api_acts().values()), *ELSEWHERE.values(), corrections.correct]
    names = {f"{service.__module__.rpartition('.')[2]}.{service.__name__}" for service in by_api}

    assert set(writers()) - names == set(NO_ACT)


def test_what_writes_a_line_in_a_dossier_writes_all_or_nothing():
    """Walks over every public function of the services that records an act itself."""
    walked, loose = 0, []
    for path in sorted(Path(services.__path__[0]).rglob("*.py")):
        for row in ast.parse(path.read_text()).body:
            if not isinstance(row, ast.FunctionDef) or row.name.startswith("_"):
                continue
            if "record" in {ast.unparse(node.func) for node in ast.walk(row) if isinstance(node, ast.Call)}:
                walked += 1
                if "transaction.atomic" not in {ast.unparse(one) for one in row.decorator_list}:
                    loose.append(f"{path.stem}.{row.name}")

    assert walked >= 42
    assert loose == WITHIN_ANOTHER
