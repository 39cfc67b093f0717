from __future__ import annotations

from bmnn_desk.papers.return_measure import ReturnMeasure, return_measures


def test_type_goes_from_11_and_a_half_to_9_before_anything_is_left_out() -> None:
    first = return_measures()[0]
    assert [measure.size_pt for measure in first] == [11.5, 11.0, 10.5, 10.0, 9.5, 9.0]
    assert all(
        measure == ReturnMeasure(size_pt=measure.size_pt) and not measure.is_run_in
        for measure in first
    )


def test_type_is_never_below_9_while_a_place_can_still_be_left_out() -> None:
    for group in return_measures():
        for measure in group:
            assert measure.size_pt >= 9 or measure.places == 0


def test_each_group_goes_from_generous_to_tight() -> None:
    for group in return_measures():
        for name in ("size_pt", "places", "block_lines"):
            values = [getattr(measure, name) for measure in group]
            known = [value for value in values if value is not None]
            assert known == sorted(known, reverse=True)
        assert len(set(group)) == len(group)


def test_the_tightest_of_all_comes_last() -> None:
    *_, last = return_measures()
    tightest = last[-1]
    assert tightest.size_pt == min(each.size_pt for group in return_measures() for each in group)
    assert (tightest.places, tightest.is_run_in) == (0, True)
    assert tightest.edges.inner_mm > return_measures()[0][0].edges.inner_mm
