#pragma once

#include "ui/markdownblocks.h"

#include <QString>

#include <vector>

namespace confab {

/// A whole HTML page of these blocks. All words are escaped, only addresses that may be opened become links,
/// and a policy in its head keeps browsers from loading anything.
[[nodiscard]] QString markdownHtml(const QString& title, const std::vector<MarkdownBlock>& blocks);

} // namespace confab
