"""What the classes of a criteria set mean at a glance: the best, the next, the last."""

from collections.abc import Iterable

from desktop_app.domain.ranking_rules import RankingTerms
from desktop_app.reports.chart import Tone


def band_tones(names: Iterable[str]) -> tuple[tuple[str, Tone], ...]:
    """A tone for each class, from the best down; a class by itself means nothing yet."""
    ordered = tuple(dict.fromkeys(filter(None, names)))
    if len(ordered) <= 1:
        return ()
    middle = [Tone.NOTED, *[Tone.WARNED] * len(ordered)][: len(ordered) - 2]
    return tuple(zip(ordered, (Tone.GOOD, *middle, Tone.BAD), strict=True))


def tones_of_terms(terms: RankingTerms) -> tuple[tuple[str, Tone], ...]:
    """The tones of a ranking's classes; where several sets name one alike, the first counts."""
    found: dict[str, Tone] = {}
    for one in terms.sets:
        best_first = sorted(one.bands, key=lambda band: -band.at_least)
        for name, tone in band_tones(band.name for band in best_first):
            found.setdefault(name, tone)
    return tuple(found.items())
