package vn.chitieu.spark.task;

import java.io.Serializable;

/**
 * What a task tells the driver.
 *
 * @param attempt folder of its files
 */
public record AttemptResult(String attempt) implements Serializable {}
