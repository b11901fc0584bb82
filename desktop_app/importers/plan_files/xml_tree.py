"""The XML of an office document as a tree, from strangers: no entities, no endless nesting."""

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from desktop_app.domain.plan_refusals import DamagedDocument, TooLargeDocument
from desktop_app.importers.xml_parts import EntitiesRefused, new_parser

DEEPEST = 200  # elements within elements; a table in a table in a table has some fifty
MOST_ELEMENTS = 400_000


def tree(data: bytes) -> Element:
    """The document's root; names come without their namespace ("p"), attributes too.

    Raises: DamagedDocument, TooLargeDocument.
    """
    growing = _Growing()
    parser = new_parser()
    parser.StartElementHandler = growing.start
    parser.EndElementHandler = growing.end
    parser.CharacterDataHandler = growing.builder.data
    parser.buffer_text = True
    try:
        parser.Parse(data, True)  # noqa: FBT003  # expat's own way to say that this is all
    except (expat.ExpatError, EntitiesRefused) as error:
        raise DamagedDocument from error
    return growing.builder.close()


def _plain(name: str) -> str:
    return name.rpartition(":")[2]


class _Growing:
    """A tree being built, held to its limits."""

    def __init__(self) -> None:
        self.builder = TreeBuilder()
        self._depth = 0
        self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST or self._count > MOST_ELEMENTS:
            raise TooLargeDocument
        self.builder.start(_plain(name), {_plain(key): text for key, text in attributes.items()})

    def end(self, name: str) -> None:
        self._depth -= 1
        self.builder.end(_plain(name))
