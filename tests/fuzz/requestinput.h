#pragma once

#include "core/server/requestreading.h"

namespace confab::fuzz {

/// Gives a parser an input whose first byte says in how large pieces the rest of it comes. False: it was no
/// whole request; what a server answers to that has been looked at.
[[nodiscard]] bool readRequest(const QByteArray& input, RequestParser& parser);
/// What every answer is.
void checkAnswer(const HttpResponse& response);

} // namespace confab::fuzz
