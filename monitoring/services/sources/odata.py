"""A small client of the open data of CBS (OData 3): pages of rows, with patience for a bad connection."""

import http.client
import socket
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from drenthe.lib.refusals import Refusal
from drenthe.lib.values.json_text import read_json

ATTEMPTS = 4
TIMEOUT_SECONDS = 60
RETRYABLE_STATUSES = {408, 425, 429, 500, 502, 503, 504}
MEGABYTE = 1024 * 1024
MAX_MEGABYTES = 50  # in one page; CBS sends 10,000 rows in one, which is a few
MAX_PAGES = 1000
NOT_THERE = {404, 410}


class ConnectionBroken(Refusal):
    """The source did not answer, however often it was asked."""

    sentence = _(
        "%(host)s does not respond: %(reason)s. Fetch it again later; it then continues with what has been received."
    )


class SourceIsGone(Refusal):
    """The source does not know the table, or a part of it, by this name any more."""

    sentence = _(
        "%(host)s does not know “%(what)s” (404). It may have been renamed or withdrawn: look for it on the site of "
        "the source and ask the functional administrator to change the name here."
    )


class ResponseTooLarge(Refusal):
    """More than a table of this province can be."""

    sentence = _(
        "%(host)s sends more than this table can be (%(most)s). Nothing has been stored; "
        "ask the functional administrator."
    )


class ResponseNotUnderstood(Refusal):
    """The source answered something else than rows."""

    sentence = _("%(host)s gives a response that cannot be understood: %(reason)s.")


class OwnRedirects(HTTPRedirectHandler):
    """Follows a source that sends on within its own site, over https, and nowhere else."""

    def redirect_request(
        self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        asked = urlsplit(newurl)
        if asked.scheme != "https" or (asked.hostname or "") != (urlsplit(req.full_url).hostname or ""):
            raise HTTPError(newurl, code, msg, headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


_open = build_opener(OwnRedirects).open


def fetch(url: str) -> bytes:
    """Return what stands at an address. Raises OSError or HTTPException when it cannot be had whole."""
    request = Request(url, headers={"Accept": "application/json", "User-Agent": "drenthe-wonen"})  # noqa: S310 -- https below
    with _open(request, timeout=TIMEOUT_SECONDS) as answer:
        content: bytes = answer.read(MAX_MEGABYTES * MEGABYTE + 1)
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
        url, pages = self.address(dataset, entity, query), 0
        while url:
            pages += 1
            self.check_pages(pages)
            page = self.page(url)
            found += page.rows
            url = page.next_url
        return found

    def check_pages(self, number: int) -> None:
        """Refuse a page more than a table can have, such as when the pages go round. Raises ResponseTooLarge."""
        if number > MAX_PAGES:
            most = ngettext_lazy("%(count)s page", "%(count)s pages", MAX_PAGES) % {"count": MAX_PAGES}
            raise ResponseTooLarge(host=self.host, most=most)

    def page(self, url: str) -> ODataPage:
        """Return one page. Tries again, with longer and longer pauses, while the fault may pass.

        Raises ConnectionBroken, SourceIsGone, ResponseTooLarge, or ResponseNotUnderstood for an address outside the
        source and for what is no JSON with rows.
        """
        content = self._patiently(self._own(url))
        if len(content) > MAX_MEGABYTES * MEGABYTE:
            raise ResponseTooLarge(host=self.host, most=f"{MAX_MEGABYTES} MB")
        try:
            answer = read_json(content)
            rows = answer["value"]
        except (ValueError, KeyError, TypeError) as error:
            raise ResponseNotUnderstood(host=self.host, reason=_("it is not a list of rows")) from error
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise ResponseNotUnderstood(host=self.host, reason=_("it is not a list of rows"))
        return ODataPage(rows, str(answer.get("odata.nextLink") or answer.get("@odata.nextLink") or ""))

    @property
    def host(self) -> str:
        """Where the source is."""
        return urlsplit(self.base).netloc

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
            raise ResponseNotUnderstood(
                host=own.netloc, reason=_("the next page is on another site: %(url)s") % {"url": url[:80]}
            )
        path = begin + asked.path[len(begin) :]
        return urlunsplit(("https", own.netloc, path, asked.query, ""))

    def _patiently(self, url: str) -> bytes:
        reason: str | Promise = ""
        for attempt in range(ATTEMPTS):
            if attempt:
                self.wait(2.0**attempt)
            try:
                return self.get(url)
            except HTTPError as error:
                if error.code in NOT_THERE:
                    raise SourceIsGone(host=self.host, what=_named(url, self.base)) from error
                reason = _("the site is out of order or too busy (%(code)s)") % {"code": error.code}
                if error.code not in RETRYABLE_STATUSES:
                    raise ResponseNotUnderstood(
                        host=self.host, reason=_("it refuses the question (%(code)s)") % {"code": error.code}
                    ) from error
            except (OSError, http.client.HTTPException) as error:
                reason = _in_words(error)
        raise ConnectionBroken(host=self.host, reason=reason)


def _named(url: str, base: str) -> str:
    """Return what was asked for: 83671NED/TableInfos."""
    return urlsplit(url).path.removeprefix(urlsplit(base).path).strip("/")


def _in_words(error: Exception) -> str | Promise:
    """Return why there is no connection."""
    cause = getattr(error, "reason", error)  # of an URLError what is behind it
    if isinstance(cause, TimeoutError):
        return _("no answer within %(seconds)s seconds") % {"seconds": TIMEOUT_SECONDS}
    if isinstance(cause, socket.gaierror):
        return _("its address cannot be found; there may be no network")
    if isinstance(cause, ssl.SSLError):
        return _("its certificate is not accepted")
    return _("there is no network, or the connection was broken")
