"""A cache in Redis that may be gone: then nothing is in it, and nobody notices but the log.

Nothing here rests on the cache: it keeps what costs time to make, and what is not there is made anew.
"""

import time
from collections.abc import Callable
from typing import Any

import structlog
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.exceptions import RedisError

PAUSE = 10.0  # seconds that a cache that did not answer is not asked again: a page asks it more than once

log = structlog.get_logger(__name__)


class QuietClient(RedisCacheClient):
    """Django's own, for which a fault is an empty cache."""

    _asleep_until = 0.0

    def _try(self, ask: Callable[..., Any], *args: Any, otherwise: Any) -> Any:
        if time.monotonic() < self._asleep_until:
            return otherwise
        try:
            return ask(*args)
        except RedisError as error:
            self._asleep_until = time.monotonic() + PAUSE
            log.warning("the cache does not answer", error=type(error).__name__)
            return otherwise

    def add(self, key: Any, value: Any, timeout: Any) -> Any:
        """Say that it was added: whoever asks is the first."""
        return self._try(super().add, key, value, timeout, otherwise=True)

    def get(self, key: Any, default: Any) -> Any:
        """Give the default."""
        return self._try(super().get, key, default, otherwise=default)

    def set(self, key: Any, value: Any, timeout: Any) -> Any:
        """Keep nothing."""
        return self._try(super().set, key, value, timeout, otherwise=None)

    def touch(self, key: Any, timeout: Any) -> Any:
        """It is not there."""
        return self._try(super().touch, key, timeout, otherwise=False)

    def delete(self, key: Any) -> Any:
        """It was not there."""
        return self._try(super().delete, key, otherwise=False)

    def get_many(self, keys: Any) -> Any:
        """None of them is there."""
        return self._try(super().get_many, keys, otherwise={})

    def has_key(self, key: Any) -> Any:
        """It is not there."""
        return self._try(super().has_key, key, otherwise=False)

    def incr(self, key: Any, delta: Any) -> Any:
        """Count from nothing. Raises ValueError, as Django's own, for a key that is not there while Redis is."""
        return self._try(super().incr, key, delta, otherwise=delta)

    def set_many(self, data: Any, timeout: Any) -> Any:
        """Keep nothing."""
        return self._try(super().set_many, data, timeout, otherwise=None)

    def delete_many(self, keys: Any) -> Any:
        """They were not there."""
        return self._try(super().delete_many, keys, otherwise=None)

    def clear(self) -> Any:
        """There is nothing in it."""
        return self._try(super().clear, otherwise=False)


class QuietCache(RedisCache):
    """The cache of the site where there is Redis."""

    def __init__(self, server: Any, params: dict[str, Any]):
        super().__init__(server, params)
        self._class = QuietClient
