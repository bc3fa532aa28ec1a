#pragma once

#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace confab::json {

/// The values of text that has passed the scanner and is valid UTF-8: the same ones that QJsonDocument makes,
/// but that U+FEFF at the start of a string stays. For long texts: QJsonDocument takes every character of a
/// string alone once there is an escape in it (100 KB of notes with line ends: 4 ms instead of 0.2), while
/// its way to put objects together is quicker than the one that is open to others.

/// Nothing where a number is beyond what a double can hold.
[[nodiscard]] std::optional<QJsonObject> objectOf(QByteArrayView text);

/// What a string means, quotes included.
[[nodiscard]] QString stringOf(QByteArrayView literal);

} // namespace confab::json
