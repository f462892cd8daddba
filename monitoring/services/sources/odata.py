"""A small client of the open data of CBS (OData 3): pages of rows, with patience for a bad connection."""

import http.client
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urlsplit, urlunsplit
from urllib.request import Request, urlopen

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal

ATTEMPTS = 4
TIMEOUT_SECONDS = 60
RETRYABLE_STATUSES = {408, 425, 429, 500, 502, 503, 504}
MAX_BYTES = 200 * 1024 * 1024


class ConnectionBroken(Refusal):
    """The source did not answer, however often it was asked."""

    sentence = _(
        "%(host)s does not respond (%(reason)s). What has been received is saved: run it again to continue from there."
    )


class ResponseNotUnderstood(Refusal):
    """The source answered something else than rows."""

    sentence = _("%(host)s gives a response that cannot be understood: %(reason)s.")


def fetch(url: str) -> bytes:
    """Return what stands at an address. Raises OSError or HTTPException when it cannot be had whole."""
    request = Request(url, headers={"Accept": "application/json", "User-Agent": "drenthe-wonen"})  # noqa: S310 -- https below
    with urlopen(request, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310 -- https below
        content: bytes = answer.read(MAX_BYTES)
    return content


@dataclass(frozen=True)
class ODataPage:
    """One page of rows, and the address of the next one; empty when it was the last."""

    rows: list[dict[str, Any]]
    next_url: str


@dataclass(frozen=True)
class ODataClient:
    """Fetches from one source. `get` and `wait` are the world outside, so that a test can be that world."""

    base: str
    get: Callable[[str], bytes] = fetch
    wait: Callable[[float], None] = field(default=time.sleep)

    def address(self, dataset: str, entity: str, query: Mapping[str, str] | None = None) -> str:
        """Return the address of the rows of an entity of a dataset."""
        options = urlencode({**(query or {}), "$format": "json"}, quote_via=quote, safe="$'(),")
        return f"{self.base}/{quote(dataset)}/{quote(entity)}?{options}"

    def rows(self, dataset: str, entity: str, query: Mapping[str, str] | None = None) -> list[dict[str, Any]]:
        """Return all rows of a small entity, whatever the number of pages."""
        found: list[dict[str, Any]] = []
        url = self.address(dataset, entity, query)
        while url:
            page = self.page(url)
            found += page.rows
            url = page.next_url
        return found

    def page(self, url: str) -> ODataPage:
        """Return one page. Tries again, with longer and longer pauses, while the fault may pass.

        Raises ConnectionBroken, or ResponseNotUnderstood for an address outside the source and for what is no JSON.
        """
        host = urlsplit(self.base).netloc
        content = self._patiently(self._own(url), host)
        try:
            answer = json.loads(content)
            rows = answer["value"]
        except (ValueError, KeyError, TypeError) as error:
            raise ResponseNotUnderstood(host=host, reason=type(error).__name__) from error
        return ODataPage(rows, answer.get("odata.nextLink") or answer.get("@odata.nextLink") or "")

    def _own(self, url: str) -> str:
        """Return an address of this source over https, however it was written: a next page may come as http, or in
        capitals. Raises ResponseNotUnderstood for one elsewhere.
        """
        asked, own = urlsplit(url), urlsplit(self.base)
        is_own = (asked.hostname or "").casefold() == (own.hostname or "").casefold() and asked.username is None
        begin = f"{own.path}/"
        if (
            not is_own
            or asked.scheme not in ("http", "https")
            or not asked.path.casefold().startswith(begin.casefold())
        ):
            raise ResponseNotUnderstood(host=own.netloc, reason=url[:80])
        path = begin + asked.path[len(begin) :]
        return urlunsplit(("https", own.netloc, path, asked.query, ""))

    def _patiently(self, url: str, host: str) -> bytes:
        reason = ""
        for attempt in range(ATTEMPTS):
            if attempt:
                self.wait(2.0**attempt)
            try:
                return self.get(url)
            except HTTPError as error:
                reason = str(error.code)
                if error.code not in RETRYABLE_STATUSES:
                    raise ResponseNotUnderstood(host=host, reason=reason) from error
            except (URLError, OSError, http.client.HTTPException) as error:
                reason = type(error).__name__
        raise ConnectionBroken(host=host, reason=reason)
