package io.github.unhunch.ui.prompt;

/**
 * What a toast says.
 *
 * @param headline at most six words
 * @param why one line
 * @param figure what its picture shows, for those who do not see it
 * @param laterMinutes after how many minutes "later" comes back
 */
public record ToastWords(String headline, String why, String figure, int laterMinutes) {}
