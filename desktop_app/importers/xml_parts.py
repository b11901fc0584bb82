"""XML from strangers: parsers that refuse declarations of entities."""

from collections.abc import Callable, Mapping
from xml.parsers import expat


class EntitiesRefused(ValueError):
    """The document declares entities, which no office program writes: it is meant to do harm."""


def refuse_entities(*_declaration: object) -> None:
    """A handler for declarations of entities.

    Raises: EntitiesRefused.
    """
    raise EntitiesRefused


def new_parser(*, namespaces: bool = False) -> expat.XMLParserType:
    """A parser that raises EntitiesRefused where the document declares entities.

    `namespaces`: names come as "namespace name", else as they are written.
    """
    parser = expat.ParserCreate(namespace_separator=" ") if namespaces else expat.ParserCreate()
    parser.EntityDeclHandler = refuse_entities
    return parser


def each_start(data: bytes, see: Callable[[str, Mapping[str, str]], None]) -> None:
    """Show each opening tag, without its prefix, and its attributes.

    Raises: EntitiesRefused; xml.parsers.expat.ExpatError on damage.
    """
    parser = new_parser()
    parser.StartElementHandler = lambda tag, attributes: see(tag.rpartition(":")[2], attributes)
    parser.Parse(data, True)  # noqa: FBT003  # expat's own way to say that this is all
