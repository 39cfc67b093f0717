from __future__ import annotations

from bmnn_desk.ui.issue.step_words import forward_words, step_names


def test_each_step_names_the_next_and_only_the_last_one_issues() -> None:
    names, forward = step_names(), forward_words()
    assert [words.split(": ")[-1] for words in forward[:-1]] == names[1:]
    assert ["Phát hành" in words for words in forward] == [False, False, False, True]
