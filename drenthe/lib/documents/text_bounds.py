"""What a text with names in it may ask of the machine: names, conditions and plain loops, and nothing that multiplies.

A letter needs no sums, no calls and no loop in a loop. So what is not on the list is refused, where the text is read:
when it is saved, and again when it is merged, whatever stands in the database. What comes out is counted as it comes.
"""

from typing import Any, NoReturn

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from jinja2 import Template, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment

ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.Getattr, nodes.Filter),
    *(nodes.If, nodes.For, nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand, nodes.CondExpr, nodes.Concat),
)
FILTERS = {"capitalize", "default", "e", "escape", "lower", "title", "trim", "upper"}
LONGEST_TEXT, LONGEST_MARKUP = 100_000, 5_000_000  # signs of a text, and of a part of a Word file
LONGEST_RESULT, LONGEST_MARKUP_RESULT = 500_000, 10_000_000
MOST_LOOPS, MOST_JOINED, DEEPEST = 50, 10, 30


class BoundedTemplate(Template):
    """A text that stops when it has written enough."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """Return the text with its names filled in. Raises SecurityError past the most that may come of it."""
        written: list[str] = []
        length, most = 0, self.environment.longest_result  # type: ignore[attr-defined]
        for piece in self.generate(*args, **kwargs):
            length += len(piece)
            if length > most:
                refuse(
                    _("the text becomes longer than %(most)s characters")
                    % {"most": number_format(most, force_grouping=True)}
                )
            written.append(piece)
        return "".join(written)


class BoundedEnvironment(SandboxedEnvironment):
    """The closed room, with the bounds of this module; larger ones for `markup`, a part of a Word file."""

    template_class = BoundedTemplate

    def __init__(self, *, markup: bool, **options: Any):
        super().__init__(**options)
        self.globals.clear()  # Jinja's own names (range, lipsum, namespace) are none of a letter
        self.longest_source = LONGEST_MARKUP if markup else LONGEST_TEXT
        self.longest_result = LONGEST_MARKUP_RESULT if markup else LONGEST_RESULT

    def parse(self, source: str, *args: Any, **kwargs: Any) -> nodes.Template:
        """Return the tree of a text. Raises SecurityError for what it may not hold, besides TemplateSyntaxError."""
        if len(source) > self.longest_source:
            refuse(_("the text is longer than %(most)s characters") % {"most": _grouped(self.longest_source)})
        tree = super().parse(source, *args, **kwargs)
        _Check().look(tree, depth=0, in_loop=False)
        return tree

    def compile(self, source: Any, *args: Any, **kwargs: Any) -> Any:
        """Check a text and make it ready; sums of constants would be worked out here already."""
        if isinstance(source, str):
            self.parse(source)
        return super().compile(source, *args, **kwargs)


class _Check:
    def __init__(self) -> None:
        self.loops = 0

    def look(self, node: nodes.Node, *, depth: int, in_loop: bool) -> None:
        if not isinstance(node, ALLOWED):
            what = type(node).__name__
            refuse(_("line %(line)s has something else than names, conditions and loops (%(what)s)"), node, what=what)
        if depth > DEEPEST:
            refuse(_("line %(line)s has too many conditions in each other"), node)
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            refuse(_("line %(line)s uses “%(what)s”, which letters do not have"), node, what=node.name)
        if isinstance(node, nodes.Concat) and len(node.nodes) > MOST_JOINED:
            refuse(_("line %(line)s joins too many texts"), node)
        if isinstance(node, nodes.For):
            self.loop(node, in_loop=in_loop)
            in_loop = True
        for child in node.iter_child_nodes():
            self.look(child, depth=depth + 1, in_loop=in_loop)

    def loop(self, node: nodes.For, *, in_loop: bool) -> None:
        self.loops += 1
        if in_loop or node.recursive or not isinstance(node.iter, nodes.Name | nodes.Getattr):
            refuse(_("line %(line)s has a loop in a loop, or over something else than a name"), node)
        if self.loops > MOST_LOOPS:
            refuse(_("the text has more than %(what)s loops"), node, what=str(MOST_LOOPS))


def refuse(reason: str, node: nodes.Node | None = None, *, what: str = "") -> NoReturn:
    """Say no to a text. Raises SecurityError."""
    facts = {"line": node.lineno, "what": what} if node is not None else None
    raise SecurityError(reason % facts if facts else reason)


def _grouped(number: int) -> str:
    return str(number_format(number, force_grouping=True))
