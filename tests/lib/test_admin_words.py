"""What Django's admin says on its pages, in Dutch: its own catalogue lacks some."""

import re
from pathlib import Path

from django.contrib import admin
from django.utils import translation
from django.utils.translation import gettext

from drenthe.lib.admin.site import DJANGO_WORDS

SAID = re.compile(r"""\{% (?:translate|trans) ["']([^"']+)["']""")
NOT_HERE = ("registration/", "login.html", "auth/user/")  # passwords and sign-in have pages of ours
SAME = {"Filter"}  # in both languages


def test_every_word_of_the_admin_has_dutch():
    pages = Path(admin.__file__).parent / "templates"
    words = {
        word
        for path in pages.rglob("*.html")
        if not any(part in str(path.relative_to(pages)) for part in NOT_HERE)
        for word in SAID.findall(path.read_text())
    }

    with translation.override("nl"):
        lacking = {word for word in words - SAME if gettext(word) == word}

    assert lacking == set()
    assert set(DJANGO_WORDS) <= words
    assert len(words) > 60
