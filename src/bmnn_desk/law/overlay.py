"""A regime with the office's corrections laid over its forms, or the reason why it cannot be."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.form_correction import FormCorrection, FormFault
from bmnn_desk.errors import FormUnusableError, LawDataError
from bmnn_desk.law.corrected_data import STAMPS
from bmnn_desk.law.form_files import read_register, read_words
from bmnn_desk.law.stamp_file import read_stamps
from bmnn_desk.law.strict import LawFile
from bmnn_desk.law.usable import require_register, require_stamps, require_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from bmnn_desk.law.regime import Regime
    from bmnn_desk.law.stamp_shape import StampShape

_SUFFIX = ".toml"


def corrected(
    forms: Path, regimes: Sequence[Regime], given: Iterable[FormCorrection]
) -> tuple[Regime, ...]:
    """The shipped regimes with the corrections laid over, each after those before it.

    Raises:
        FormUnusableError: a correction has no place, or leaves its form unusable.
    """
    by_pack: dict[str, dict[str, list[FormCorrection]]] = defaultdict(lambda: defaultdict(list))
    for correction in given:
        by_pack[correction.pack][correction.file].append(correction)
    for pack in by_pack.keys() - {regime.key for regime in regimes}:
        first = next(iter(by_pack[pack].values()))[0]
        raise FormUnusableError(pack, first.place, FormFault.NO_SUCH_PLACE)
    return tuple(
        _regime(forms / regime.key, regime, by_pack[regime.key])
        if regime.key in by_pack
        else regime
        for regime in regimes
    )


def register_file(folder: Path, key: str) -> str | None:
    """The name of the file that gives a register in a pack's folder; None where none does."""
    found = sorted(folder.glob(f"m[0-9][0-9]_{key}{_SUFFIX}"))
    return found[0].name if found else None


def _regime(folder: Path, regime: Regime, files: Mapping[str, Sequence[FormCorrection]]) -> Regime:
    for name, given in files.items():
        try:
            regime = _file(folder, regime, name, given)
        except LawDataError as error:
            fault = FormFault.TOO_WIDE if error.key == "columns" else FormFault.DATA
            raise FormUnusableError(regime.key, given[-1].place, fault) from None
    return regime


def _file(folder: Path, regime: Regime, name: str, given: Sequence[FormCorrection]) -> Regime:
    registers = {register_file(folder, key): key for key in regime.registers}
    sheets = {f"{key}{_SUFFIX}": key for key in regime.sheets}
    if name not in {STAMPS, *registers, *sheets}:
        raise FormUnusableError(regime.key, given[0].place, FormFault.NO_SUCH_PLACE)
    file = LawFile(folder / name, given)
    digest = file.digest_over(regime.digest)
    if name == STAMPS:
        stamps = read_stamps(file)
        require_stamps(regime.key, stamps, regime.stamps)
        told = {stamp: _told(shape, given) for stamp, shape in stamps.items()}
        return replace(regime, stamps=told, digest=digest)
    if name in sheets:
        sheet = read_words(file, sheets[name])
        require_words(regime.key, sheet, regime.sheets[sheet.key])
        return replace(regime, sheets={**regime.sheets, sheet.key: sheet}, digest=digest)
    form = read_register(file)
    require_register(regime.key, form, regime.registers[form.key])
    return replace(regime, registers={**regime.registers, form.key: form}, digest=digest)


def _told(shape: StampShape, given: Sequence[FormCorrection]) -> StampShape:
    """The stamp with its corrections' sources before its own: the specimen sheet names them."""
    own = (one.source for one in given if one.place.startswith(f"{shape.stamp.value}."))
    if not (sources := list(dict.fromkeys(filter(None, own)))):
        return shape
    return replace(shape, source="; ".join((*sources, shape.source)))
