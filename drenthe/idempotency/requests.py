"""What a request says of itself: its key, a digest of what it sends, and the versions it saw."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from drenthe.idempotency.models import MAX_KEY
from drenthe.lib.requests.entity_tags import Seen
from drenthe.lib.templatetags.form_tokens import KEY, LABELS, SEEN
from drenthe.lib.values.json_text import read_json

HEADER = "Idempotency-Key"
API = "/api/"
OURS = {"drenthe", "projects", "subsidies", "monitoring"}
BESIDES = {"csrfmiddlewaretoken", KEY, SEEN, LABELS}  # not what somebody filled in
CARRIED = {"shown"}  # the mark of what a page showed: nobody typed it
TICKED = "on"


def is_ours(view: Callable[..., Any]) -> bool:
    """Whether a view is of this project, and not of Django, its admin or a package."""
    return view.__module__.partition(".")[0] in OURS


def is_api(request: HttpRequest) -> bool:
    """Whether a program asks, which reads JSON."""
    return request.path.startswith(API)


def wants_json(request: HttpRequest) -> bool:
    """Whether the answer is for a program or a script and not for a page."""
    return is_api(request) or request.headers.get("Accept", "").startswith("application/json")


def key_of(request: HttpRequest) -> str:
    """Return the key in the header or the form, "" without one; one that is too long is none."""
    given = request.headers.get(HEADER, "") or ("" if is_api(request) else request.POST.get(KEY, ""))
    key = given.strip().strip('"')
    return key if len(key) <= MAX_KEY and key.isprintable() else ""


def filled_in(request: HttpRequest) -> list[tuple[str, str]]:
    """Return the fields of a form as they were sent, without what the form itself adds; files by their name."""
    fields = [(name, value) for name, values in request.POST.lists() for value in values if name not in BESIDES]
    files = [(name, file.name or "") for name, sent in request.FILES.lists() for file in sent]
    return [*fields, *files]


def typed_in(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what somebody typed, to be copied: not what the form carries along, nor what is only a tick."""
    return [(name, value) for name, value in filled_in(request) if name not in CARRIED and value not in ("", TICKED)]


def labels_in(request: HttpRequest) -> dict[str, str]:
    """Return what the fields of the form that was sent are called on its page, by name; nothing of one without."""
    try:
        said = read_json(request.POST.get(LABELS, ""))
    except ValueError:
        return {}
    return {name: text for name, text in said.items() if isinstance(text, str)} if isinstance(said, dict) else {}


def fingerprint(request: HttpRequest) -> str:
    """Return a digest of what was sent: address, fields and content of files, or the body of an API call.

    It is kept, and what was sent may be a password: so it is made with the site's own secret, and cannot be tried out.
    """
    digest = salted_hmac("drenthe.idempotency", f"{request.method} {request.path}", algorithm="sha256")
    if is_api(request):
        digest.update(request.body)
        return digest.hexdigest()
    digest.update(json.dumps(sorted(filled_in(request))).encode())
    for _name, files in sorted(request.FILES.lists()):
        for file in files:
            digest.update(_digest_of(file))
    return digest.hexdigest()


def seen_in(request: HttpRequest) -> list[Seen]:
    """Return the versions that the form showed; what is not this user's own is left out."""
    if is_api(request):
        return []
    read = [Seen.read(token, request.user) for token in request.POST.getlist(SEEN)]  # type: ignore[arg-type]
    return [item for item in read if item is not None]


def _digest_of(file: UploadedFile) -> bytes:
    file.seek(0)
    digest = hashlib.file_digest(file.file, "sha256").digest()  # type: ignore[arg-type]
    file.seek(0)
    return digest
