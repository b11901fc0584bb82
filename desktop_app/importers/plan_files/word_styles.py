"""What a Word document's styles say of text: its font, its capitals, its numbering."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

_OFF = frozenset({"0", "false", "off", "none"})
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Look:
    """How letters are set; None where nothing is said."""

    font: str | None = None
    caps: bool | None = None
    hidden: bool | None = None

    def under(self, nearer: "Look") -> "Look":
        """This look where a nearer one does not say otherwise."""
        return Look(
            self.font if nearer.font is None else nearer.font,
            self.caps if nearer.caps is None else nearer.caps,
            self.hidden if nearer.hidden is None else nearer.hidden,
        )


@dataclass(frozen=True, slots=True)
class NumberPlace:
    """Which list a paragraph is numbered in, and on which level; None where it is not said."""

    list_id: str | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by their ids, the look of what has none, and the paragraphs' usual style."""

    by_id: Mapping[str, Element] = field(default_factory=dict)
    usual: Look = Look()
    usual_style: str = ""

    def look(self, style: str) -> Look:
        """How text in a style is set, as far as the style says."""
        found = Look()
        for one in reversed(list(self._chain(style))):
            found = found.under(look_of(one.find("rPr")))
        return found

    def number_place(self, style: str) -> NumberPlace:
        """How paragraphs of a style are numbered."""
        for one in self._chain(style):
            place = number_place_of(one.find("pPr"))
            if place.list_id is not None:
                return place
        return NumberPlace()

    def _chain(self, style: str) -> Iterator[Element]:
        """A style, and those that it is based on."""
        for _ in range(_LONGEST_CHAIN):
            one = self.by_id.get(style)
            if one is None:
                return
            yield one
            style = value(one.find("basedOn"))


def read_styles(root: Element | None) -> Styles:
    """The styles of a document, none where it has no such part."""
    if root is None:
        return Styles()
    styles = {one.get("styleId", ""): one for one in root.iter("style")}
    paragraphs = (one for one in styles.values() if one.get("type") == "paragraph")
    usual = next((one for one in paragraphs if is_on(one, "default")), None)
    looks = root.find("docDefaults/rPrDefault/rPr")
    return Styles(styles, look_of(looks), usual.get("styleId", "") if usual is not None else "")


def look_of(properties: Element | None) -> Look:
    """What the properties of a run say themselves."""
    if properties is None:
        return Look()
    fonts = properties.find("rFonts")
    font = None if fonts is None else fonts.get("ascii") or fonts.get("hAnsi")
    return Look(font, _switch(properties, "caps"), _switch(properties, "vanish"))


def number_place_of(properties: Element | None) -> NumberPlace:
    """What the properties of a paragraph say of its numbering."""
    found = None if properties is None else properties.find("numPr")
    if found is None:
        return NumberPlace()
    level = value(found.find("ilvl"))
    return NumberPlace(
        value(found.find("numId")) or None, int(level) if level.isdecimal() else None
    )


def value(element: Element | None) -> str:
    """An element's `val`, empty where there is none."""
    return "" if element is None else element.get("val", "")


def is_on(element: Element, name: str) -> bool:
    """Whether an attribute says yes."""
    return element.get(name, "0") not in _OFF


def _switch(properties: Element, name: str) -> bool | None:
    found = properties.find(name)
    return None if found is None else found.get("val", "1") not in _OFF
