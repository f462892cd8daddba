"""What browser and system somebody uses, in words, from what the browser says of itself."""

# In this order: Edge and Chrome say "Safari" too, Edge says "Chrome", Android says "Linux", an iPhone "Mac OS X".
BROWSERS = (
    ("Edge", ("Edg/", "EdgA/", "EdgiOS/")),
    ("Firefox", ("Firefox/", "FxiOS/")),
    ("Chrome", ("Chrome/", "CriOS/", "Chromium/")),
    ("Safari", ("Safari/",)),
)
SYSTEMS = (
    ("iOS", ("iPhone", "iPad")),
    ("Android", ("Android",)),
    ("Windows", ("Windows",)),
    ("macOS", ("Macintosh", "Mac OS X")),
    ("Linux", ("Linux", "X11")),
)


def browser_of(user_agent: str) -> str:
    """The name of the browser; empty when it is none that we know."""
    return _first(BROWSERS, user_agent)


def system_of(user_agent: str) -> str:
    """The name of the operating system; empty when it is none that we know."""
    return _first(SYSTEMS, user_agent)


def _first(known: tuple[tuple[str, tuple[str, ...]], ...], user_agent: str) -> str:
    return next((name for name, signs in known if any(sign in user_agent for sign in signs)), "")
