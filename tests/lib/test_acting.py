"""What a screen does with a form: the status when it comes back, the sentence, and what the service returned."""

import pytest
from django import forms
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.exceptions import ValidationError

from drenthe.lib.refusals import Refusal
from drenthe.lib.screens.acting import Answer, attempt, posted, report_refusal


class Closed(Refusal):
    """Only for these tests."""

    sentence = "Closed since %(year)s."


class NameForm(forms.Form):
    """One field that must be filled in."""

    name = forms.CharField()


Names = forms.formset_factory(NameForm, extra=0)


def refuse():
    raise Closed(year=2024)


def fail():
    raise ValidationError({"name": ["Taken.", "Too short."]})


def forbidden():
    pytest.fail("the service was called")


def rows(name: str):
    return Names({"row-TOTAL_FORMS": "1", "row-INITIAL_FORMS": "1", "row-0-name": name}, prefix="row")


@pytest.fixture
def request_with_messages(rf):
    """A request on which messages can be left."""
    request = rf.post("/")
    request._messages = CookieStorage(request)
    return request


def said(request):
    return [(message.level_tag, str(message)) for message in get_messages(request)]


# A form with a page


def test_attempt_only_shows_a_form_that_was_not_posted():
    form = NameForm()

    answer = attempt(form, forbidden)

    assert (answer.status, answer.is_done) == (200, False)
    assert not form.errors


@pytest.mark.parametrize(
    ("name", "row"), [("", "good"), ("good", ""), ("", "")], ids=["form wrong", "row wrong", "both wrong"]
)
def test_attempt_answers_400_and_calls_nothing_when_something_is_wrong(name, row):
    form, formset = NameForm({"name": name}), rows(row)

    answer = attempt(form, forbidden, rows=[formset])

    assert (answer.status, answer.is_done) == (400, False)
    assert [bool(form.errors), bool(formset.total_error_count())] == [not name, not row]


@pytest.mark.parametrize("result", ["made", None, 0, ()])
def test_attempt_gives_what_the_service_returned(result):
    answer = attempt(NameForm({"name": "good"}), lambda: result, rows=[rows("good")])

    assert (answer.status, answer.is_done, answer.result) == (200, True, result)


@pytest.mark.parametrize(
    ("service", "sentences"), [(refuse, ["Closed since 2024."]), (fail, ["Taken.", "Too short."])]
)
@pytest.mark.parametrize("field", [None, "name"])
def test_attempt_answers_409_with_the_sentences_on_the_form_or_its_field(service, sentences, field):
    form = NameForm({"name": "good"})

    answer = attempt(form, service, field=field)

    assert (answer.status, answer.is_done) == (409, False)
    assert form.errors == {field or "__all__": sentences}


def test_attempt_lets_every_other_error_through():
    with pytest.raises(ZeroDivisionError):
        attempt(NameForm({"name": "good"}), lambda: 1 // 0)


@pytest.mark.parametrize("status", [200, 400, 409])
def test_answer_has_no_result_when_it_was_not_done(status):
    with pytest.raises(IndexError):
        _ = Answer(status).result


@pytest.mark.parametrize(("method", "is_bound"), [("get", False), ("head", False), ("post", True)])
def test_posted_binds_a_form_to_a_post_even_when_it_is_empty(rf, method, is_bound):
    request = getattr(rf, method)("/")

    assert NameForm(posted(request)).is_bound is is_bound


# An act without a page


def test_report_refusal_leaves_the_sentence_and_skips_the_rest(request_with_messages):
    with report_refusal(request_with_messages):
        refuse()
        forbidden()

    assert said(request_with_messages) == [("error", "Closed since 2024.")]


def test_report_refusal_is_silent_when_nothing_was_refused(request_with_messages):
    steps = []

    with report_refusal(request_with_messages):
        steps.append("done")

    assert (steps, said(request_with_messages)) == (["done"], [])


@pytest.mark.parametrize("error", [ValidationError("no"), ValueError("no")])
def test_report_refusal_lets_every_other_error_through(request_with_messages, error):
    with pytest.raises(type(error)), report_refusal(request_with_messages):
        raise error
