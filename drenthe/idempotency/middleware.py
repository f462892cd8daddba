"""Every act comes once and names what it saw: one transaction for the key, the versions and the act itself."""

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.contrib.messages.storage import default_storage
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from drenthe.idempotency.models import KEPT_BODY, MAX_KEY, CarriedOutRequest
from drenthe.idempotency.requests import fingerprint, is_api, is_ours, key_of, labels_in, seen_in, typed_in, wants_json
from drenthe.lib.api.problems import problem_answer
from drenthe.lib.requests.entity_tags import ChangedSince, EndedSince, Seen, VersionNotSeen, lock, note, noted
from drenthe.lib.requests.secret_fields import has_secrets, is_secret
from drenthe.lib.screens.acts_on import Thing, declared

SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}
MULTIPLE_CHOICES, BAD_REQUEST, UNPROCESSABLE = 300, 400, 422


class CarryOutOnce:
    """Carry out a request of somebody who signed in once for each key; refuse it when what it saw has changed.

    Everything happens in one transaction: the same key at the same moment waits for the first and gets its answer, and
    an answer of 400 or higher leaves nothing behind.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer: as before, or by carrying it out now."""
        if request.method in SAFE or not request.user.is_authenticated:
            return self.get_response(request)
        key = key_of(request)
        if not key:
            return _no_key(request)
        with transaction.atomic():
            sent = fingerprint(request)
            claim, is_new = _claim(request, key, sent)
            if not is_new:
                return _again(request, claim, sent)
            response = self._carry_out(request)
            if response.status_code >= BAD_REQUEST:
                transaction.set_rollback(True)
            else:
                _keep(request, claim, response)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Sequence[Any], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Refuse a form of which a version is missing or no longer the current one (drenthe.lib.screens.acts_on)."""
        if request.method in SAFE or is_api(request) or not request.user.is_authenticated:
            return None
        declaration = declared(view)
        if declaration is None and is_ours(view):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        things = declaration.things(request.POST, kwargs) if declaration is not None else []
        refusal = _outdated(request, things)
        if refusal is not None:
            note(refusal)
        return None

    def _carry_out(self, request: HttpRequest) -> HttpResponseBase:
        with noted() as outdated:
            response = self.get_response(request)
        refusal = outdated.refusal
        if refusal is None or outdated.is_told or response.status_code >= BAD_REQUEST:
            return response
        request._messages = default_storage(request)  # type: ignore[attr-defined]  # noqa: SLF001 -- it was not done
        return _say_changed(request, refusal)


def _outdated(request: HttpRequest, things: Sequence[Thing]) -> ChangedSince | None:
    """Return the refusal of the first thing that has another version now; `request.outdated` has all of them.

    A thing that the form does not name comes after them. Of a kind that the view acts on, what is on the page and was
    not chosen does not count.
    """
    kinds = {thing.model for thing in things}
    seen = [item for item in seen_in(request) if item.model not in kinds or Thing(item.model, item.pk) in things]
    lock(seen)
    refusals: dict[Seen, ChangedSince] = {}
    for item in seen:
        try:
            item.check()
        except ChangedSince as refusal:
            refusals[item] = refusal
    request.outdated = set(refusals)  # type: ignore[attr-defined]
    named = {Thing(item.model, item.pk) for item in seen}
    missing = (_missing(thing) for thing in things if thing not in named)
    return next(iter(refusals.values()), None) or next((refusal for refusal in missing if refusal), None)


def _missing(thing: Thing) -> VersionNotSeen | None:
    """Return the refusal of what the form does not name; none of what is not there, of which the view says so."""
    row = thing.model._base_manager.filter(pk=thing.pk).first()  # noqa: SLF001 -- also what lists leave out
    return None if row is None else VersionNotSeen(thing=row)


def _claim(request: HttpRequest, key: str, sent: str) -> tuple[CarriedOutRequest, bool]:
    """Return the row of a key, and whether it is new. On PostgreSQL this waits for whoever carries it out now."""
    known = CarriedOutRequest.objects.filter(user=request.user, key=key)  # type: ignore[misc]
    if (row := known.first()) is not None:
        return row, False
    row = CarriedOutRequest(
        user=request.user,  # type: ignore[misc]
        key=key,
        method=request.method,
        path=request.path[:500],
        fingerprint=sent,
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        return known.get(), False
    return row, True


def _keep(request: HttpRequest, claim: CarriedOutRequest, response: HttpResponseBase) -> None:
    """Keep the answer with the key. A page that was only shown (a preview) is made anew when it is asked again."""
    is_page = response.status_code < MULTIPLE_CHOICES and not wants_json(request)
    if is_page or response.streaming:
        claim.delete()
        return
    claim.status = response.status_code
    claim.location = response.headers.get("Location", "")
    claim.content_type = response.headers.get("Content-Type", "")
    body = response.content.decode() if isinstance(response, HttpResponse) and not claim.location else ""
    claim.body = body[:KEPT_BODY]
    claim.save(update_fields=["status", "location", "content_type", "body"])


def _again(request: HttpRequest, claim: CarriedOutRequest, sent: str) -> HttpResponseBase:
    """Give the answer that was kept; a key with other content is refused, with a way to send it after all."""
    if claim.fingerprint != sent:
        return _say_sent_before(request, claim)
    if claim.location:
        messages.info(request, _("You sent this twice; it was carried out once."))
        response: HttpResponse = HttpResponseRedirect(claim.location, status=claim.status)
    else:
        response = HttpResponse(claim.body, status=claim.status, content_type=claim.content_type)
    response["Idempotency-Replayed"] = "true"
    return response


def _no_key(request: HttpRequest) -> HttpResponse:
    text = _(
        "This request has no key of its own that can be used (header Idempotency-Key, at most %(most)s characters "
        "that can be printed), so it could be carried out twice. Nothing was changed."
    ) % {"most": MAX_KEY}
    if is_api(request):
        return _problem(BAD_REQUEST, "IdempotencyKeyMissing", text)
    text = _(
        "This form is from an older version of the site. Nothing was saved. Open the page again and send it once more."
    )
    return _page(request, "idempotency/not_sent.html", {"text": text}, status=BAD_REQUEST)


def _say_changed(request: HttpRequest, refusal: ChangedSince) -> HttpResponse:
    kinds = {"has_ended": EndedSince, "is_unclear": VersionNotSeen}
    context = {"text": str(refusal), **{name: isinstance(refusal, kind) for name, kind in kinds.items()}}
    return _page(request, "idempotency/changed.html", context, status=409)


def _say_sent_before(request: HttpRequest, claim: CarriedOutRequest) -> HttpResponse:
    if is_api(request):
        text = _("This Idempotency-Key was used before for another request. Use a new key for each request.")
        return _problem(UNPROCESSABLE, "IdempotencyKeyReused", text)
    return _page(request, "idempotency/sent_before.html", {"before": claim}, status=409)


def _page(request: HttpRequest, template: str, context: dict[str, Any], *, status: int) -> HttpResponse:
    if wants_json(request):
        return JsonResponse(
            {"said": context.get("text", _("This was sent before with other content."))}, status=status
        )
    labels = labels_in(request)
    given = [(labels.get(name) or name, value) for name, value in typed_in(request) if not is_secret(request, name)]
    hidden = [
        (name, value) for name, value in request.POST.lists() if not name.startswith(("_key", "csrfmiddlewaretoken"))
    ]
    kept = {"given": given, "hidden": [] if has_secrets(request) else hidden, "has_secrets": has_secrets(request)}
    context = {**context, **kept, "has_files": bool(request.FILES), "back": _back(request)}
    return render(request, template, context, status=status)


def _back(request: HttpRequest) -> str:
    """Return the page that the form was on, when the browser says so and it is ours."""
    page = request.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(page, {request.get_host()}, require_https=request.is_secure())
    return page if ours else ""


def _problem(status: int, code: str, detail: str) -> HttpResponse:
    return problem_answer(status, _("Invalid input"), detail, code=code)
