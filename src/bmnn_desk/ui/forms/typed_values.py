"""What was typed for a form's values and is not kept yet, in the order in which it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.form_correction import FormCorrection, ValueKind
from bmnn_desk.ui.forms.value_text import told_of, typed_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bmnn_desk.law.form_parts import FormValue
    from bmnn_desk.ui.forms.values_list import ValueKey

_BETWEEN = "|"


class TypedValues:
    """Texts by file and place; a value typed back to what is in force is no longer typed.

    `values` are the form's with what was typed over them, as far as that can be read; `base`
    those in force, None until they are known.
    """

    def __init__(self, pack: str) -> None:
        self._pack = pack
        self._texts: dict[ValueKey, str] = {}
        self.values: tuple[FormValue, ...] = ()
        self.base: tuple[FormValue, ...] | None = None

    def __bool__(self) -> bool:
        return bool(self._texts)

    def __contains__(self, at: object) -> bool:
        return at in self._texts

    def take(self, values: tuple[FormValue, ...], base: tuple[FormValue, ...] | None) -> None:
        """Take the values as they were read."""
        self.values = values
        if base is not None:
            self.base = base
            known = {(each.file, each.place): each for each in base}
            same = [
                at
                for at, typed in self._texts.items()
                if at in known and told_of(known[at], typed) == known[at].told
            ]
            for at in same:
                del self._texts[at]

    def text(self, value: FormValue) -> str:
        """What stands in the editor of a value."""
        typed = self._texts.get((value.file, value.place))
        return typed_text(value.kind, value.present) if typed is None else typed

    def put(self, value: FormValue, typed: str) -> None:
        """Something was typed for a value; the last one typed is laid over the others."""
        at = (value.file, value.place)
        self._texts.pop(at, None)
        plain = next((each for each in self.base or () if (each.file, each.place) == at), None)
        if plain is None or told_of(plain, typed) != plain.told:
            self._texts[at] = typed

    def drop(self, at: ValueKey) -> bool:
        """Forget what was typed for a value; False where nothing was."""
        return self._texts.pop(at, None) is not None

    def forget(self, done: Iterable[FormCorrection]) -> None:
        """These were kept."""
        for each in done:
            self._texts.pop((each.file, each.place), None)

    def corrections(self) -> tuple[FormCorrection, ...]:
        """What was typed and can be read, as corrections without a source."""
        known = self._known()
        told = {at: told_of(known[at], typed) for at, typed in self._texts.items() if at in known}
        return tuple(
            FormCorrection(pack=self._pack, file=at[0], place=at[1], value=value)
            for at, value in told.items()
            if value is not None
        )

    def unreadable(self) -> ValueKey | None:
        """The first value for which something was typed that is none."""
        known = self._known()
        return next(
            (
                at
                for at, typed in self._texts.items()
                if at in known and told_of(known[at], typed) is None
            ),
            None,
        )

    def complaint(self, at: ValueKey) -> str:
        """Why what was typed there is no value."""
        if self._known()[at].kind is ValueKind.COUNT:
            return "Chưa phải là số đếm. Gõ một số nguyên, ví dụ 2."
        return "Chưa phải là số. Gõ số, phần lẻ sau dấu phẩy, ví dụ 22,5."

    def at_fault(self, place: str) -> ValueKey | None:
        """The typed value that a refusal at this place is about."""
        for at in reversed(self._texts):
            if at[1] == place or at[1].startswith(f"{place}.") or place.startswith(f"{at[1]}."):
                return at
        return None

    def texts(self) -> dict[str, str]:
        """What a draft keeps."""
        return {_BETWEEN.join(at): typed for at, typed in self._texts.items()}

    def put_texts(self, texts: Mapping[str, str]) -> None:
        """Take what a draft kept; places that no longer exist are passed over when it is drawn."""
        for key, typed in texts.items():
            file, _, place = key.partition(_BETWEEN)
            self._texts[file, place] = typed

    def _known(self) -> Mapping[ValueKey, FormValue]:
        both = (*self.values, *(self.base or ()))
        return {(each.file, each.place): each for each in both}
