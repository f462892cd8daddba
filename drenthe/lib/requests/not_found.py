"""Something is not there, and the page should say what."""

from django.http import Http404


class NotFoundWithReason(Http404):
    """A 404 with a sentence for the person who asked; other 404s show a general text."""
